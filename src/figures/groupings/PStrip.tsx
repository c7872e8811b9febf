import type { GroupTest } from '../../rows/groupTest.ts';
import { shareOfWidth } from '../kit/shareOfWidth.ts';
import { ALARM, type PScale } from './pScale.ts';

/** Height of a strip in px, as large as what is touched has to be. */
const HEIGHT = 28;
const MIDDLE = HEIGHT / 2;
const DOT = 5;

interface PStripProps {
  readonly test: GroupTest | null;
  readonly scale: PScale;
  readonly isShown: boolean;
}

/**
 * An arrangement's P values on the axis: hollow at its log-rank P, filled at its exact P, a thread between. The wall ends at the
 * floor, left of which no exact P of these sizes can lie. It has no width of its own and fits every place.
 */
export function PStrip({ test, scale, isShown }: PStripProps) {
  const at = (p: number | null) => (p === null ? null : shareOfWidth(scale.place(p)));
  const [logRank, exact, floor] = [test?.logRankP, test?.exactP, test?.floor].map((p) => at(p ?? null));
  const paint = isShown ? 'var(--ink)' : 'var(--lane)';
  return (
    <svg class="p-strip" width="100%" height={HEIGHT} aria-hidden="true">
      {floor && <rect class="wall" width={floor} height={HEIGHT} />}
      {floor && <line class="floor" x1={floor} x2={floor} y1={0} y2={HEIGHT} />}
      <line class="alarm" x1={at(ALARM)!} x2={at(ALARM)!} y1={0} y2={HEIGHT} />
      {logRank && exact && (
        <line
          x1={logRank}
          x2={exact}
          y1={MIDDLE}
          y2={MIDDLE}
          stroke={paint}
          stroke-width={isShown ? 2.4 : 1.6}
        />
      )}
      {logRank && (
        <circle
          data-mark="log-rank"
          cx={logRank}
          cy={MIDDLE}
          r={DOT}
          fill="var(--card)"
          stroke={paint}
          stroke-width={2}
        />
      )}
      {exact && <circle data-mark="exact" cx={exact} cy={MIDDLE} r={DOT + 1} fill={paint} />}
      {!logRank && (
        <text x={8} y={MIDDLE + 4.5} class="p-none">
          nobody to compare
        </text>
      )}
    </svg>
  );
}
