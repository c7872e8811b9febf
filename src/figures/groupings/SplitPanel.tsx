import { counted } from '../../format/counted.ts';
import { formatP } from '../../format/formatP.ts';
import type { Split, SplitsOfSize } from '../../rows/splitRows.ts';
import { shareOfWidth } from '../kit/shareOfWidth.ts';
import { PAxis } from './PAxis.tsx';
import { ALARM, type PScale } from './pScale.ts';
import { splitPlaces, type SplitPlace } from './splitPlaces.ts';

/** Heights in px: the two lanes, from which stacks grow away from each other, where the wall begins, and all of it. */
const LOG_RANK = 32;
const EXACT = 58;
const WALL = 46;
const HEIGHT = 92;
const DOT = 3.8;

interface SplitPanelProps {
  readonly family: SplitsOfSize;
  /** The split that the grouping of the curves makes; null for none. */
  readonly chosen: Split | null;
  readonly scale: PScale;
}

/** The splits into groups of the same sizes: above by log-rank P, below by exact P, a thread between the two. */
export function SplitPanel({ family, chosen, scale }: SplitPanelProps) {
  const { sizes, floor, splits } = family;
  const at = (p: number) => shareOfWidth(scale.place(p));
  // The chosen one lies over the others.
  const places = splitPlaces(family).sort((a, b) => Number(a.split === chosen) - Number(b.split === chosen));
  return (
    <div class="split-panel">
      <p class="panel-note">
        <strong>{sizes.join(' v ')}</strong>
        {`: ${counted(splits.length, { one: 'split', many: 'splits' })}; no exact P below ${formatP(floor)}`}
      </p>
      <div class="split-plot">
        <span aria-hidden="true">log-rank</span>
        <span aria-hidden="true">exact</span>
        <svg class="p-strip" width="100%" height={HEIGHT} aria-hidden="true">
          <rect class="wall" width={at(floor)} y={WALL} height={HEIGHT - WALL} />
          <line class="floor" x1={at(floor)} x2={at(floor)} y1={WALL} y2={HEIGHT} />
          <line class="alarm" x1={at(ALARM)} x2={at(ALARM)} y1={0} y2={HEIGHT} />
          {places.map((place) => (
            <Marks place={place} isChosen={place.split === chosen} at={at} />
          ))}
        </svg>
        <PAxis scale={scale} />
      </div>
    </div>
  );
}

interface MarksProps {
  readonly place: SplitPlace;
  readonly isChosen: boolean;
  readonly at: (p: number) => string;
}

function Marks({ place: { split, logRank, exact }, isChosen, at }: MarksProps) {
  const paint = isChosen ? 'var(--ink)' : 'var(--lane)';
  const high = { cx: split.logRankP === null ? null : at(split.logRankP), cy: LOG_RANK - logRank };
  const low = { cx: at(split.exactP), cy: EXACT + exact };
  const r = isChosen ? DOT + 1.4 : DOT;
  return (
    <g data-chosen={isChosen ? '' : undefined}>
      {high.cx !== null && (
        <line
          x1={high.cx}
          x2={low.cx}
          y1={isChosen ? high.cy : LOG_RANK}
          y2={isChosen ? low.cy : EXACT}
          stroke={isChosen ? paint : 'var(--rule-strong)'}
          stroke-width={isChosen ? 2.2 : 1}
        />
      )}
      {high.cx !== null && (
        <circle
          data-mark="log-rank"
          cx={high.cx}
          cy={high.cy}
          r={r}
          fill="var(--card)"
          stroke={paint}
          stroke-width={1.6}
        />
      )}
      <circle data-mark="exact" cx={low.cx} cy={low.cy} r={r} fill={paint} stroke="var(--card)" />
    </g>
  );
}
