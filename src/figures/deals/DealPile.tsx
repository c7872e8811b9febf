import { interpolateNumber } from 'd3';
import type { DealColumn } from '../../rows/dealColumns.ts';
import type { Deal, DealRows } from '../../rows/dealRows.ts';
import { px } from '../kit/px.ts';
import { useMotion } from '../kit/useMotion.ts';
import { pileSize, type PileSize } from './pileSize.ts';
import { AxisLine } from './StatisticAxis.tsx';
import { middleOf, statisticScale } from './statisticScale.ts';

/** Heights in px: the words over the piles, the piles, and the axis with its values. */
const TOP = 24;
const ROOM = 140;
const BASE = TOP + ROOM;
const HEIGHT = BASE + 28;
/** How long a hundred deals take to fall into place, in ms. */
const DURATION = 900;
/** Piles side by side have so much of their distance, and are no wider than that, in px. */
const SHARE = 0.86;
const WIDEST = 60;

interface DealPileProps {
  readonly columns: readonly DealColumn[];
  readonly rows: DealRows;
  /** Every deal that was dealt, in order. */
  readonly dealt: readonly Deal[];
  readonly width: number;
}

/** What was dealt at random, piled over the statistic: a dot for every deal, and where they are too many for that, a bar for every value. */
export function DealPile({ columns, rows, dealt, width }: DealPileProps) {
  const shown = useMotion(dealt.length, betweenCounts, { duration: DURATION });
  const place = statisticScale(columns);
  const centres = columns.map((column) => place(middleOf(column)) * width);
  const gaps = centres.slice(1).map((centre, index) => centre - centres[index]!);
  const wide = Math.min(WIDEST, SHARE * Math.min(...gaps, WIDEST / SHARE));
  const final = columns.map((column) => countsIn(column, dealt));
  // The room is shared out for all of them at once, so that no dot moves while others come.
  const pile = pileSize(Math.max(0, ...final.map(({ all }) => all)), { width: wide, height: ROOM });
  const counts =
    shown < dealt.length ? columns.map((column) => countsIn(column, dealt.slice(0, shown))) : final;
  const isLeft = rows.observed.statistic < 0;
  const observed = px(place(rows.observed.statistic) * width);
  return (
    <svg
      class="deal-pile"
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      aria-hidden="true"
      data-kind={pile.dot === null ? 'bars' : 'dots'}
    >
      <text x={isLeft ? width : 0} y={TOP - 10} text-anchor={isLeft ? 'end' : 'start'} class="tick">
        {pile.dot === null ? 'bars: too many deals for dots' : 'one dot for each deal'}
      </text>
      <line
        {...{ x1: observed, x2: observed, y1: TOP - 6, y2: BASE }}
        stroke="var(--accent)"
        stroke-dasharray="2 4"
      />
      <text x={observed} y={TOP - 10} text-anchor={anchorAt(observed / width)} class="tail">
        as shown
      </text>
      {counts.map(({ all, extreme }, index) => (
        <g key={index} data-mark="pile" data-count={all}>
          <Part {...{ pile, wide, from: 0, to: extreme }} centre={centres[index]!} paint="var(--accent)" />
          <Part
            {...{ pile, wide, from: extreme, to: all }}
            centre={centres[index]!}
            paint="var(--rule-strong)"
          />
        </g>
      ))}
      <AxisLine place={place} rows={rows} y={BASE} />
    </svg>
  );
}

interface PartProps {
  readonly pile: PileSize;
  readonly centre: number;
  /** How wide a bar is. */
  readonly wide: number;
  /** Which of a pile's deals, counted from the lowest. */
  readonly from: number;
  readonly to: number;
  readonly paint: string;
}

/** Some deals of a pile: dots in one path, row by row from the axis up, or a piece of a bar. */
function Part({ pile: { dot, across, heightOf }, centre, wide, from, to, paint }: PartProps) {
  if (to === from) return null;
  if (dot === null) {
    const [low, high] = [heightOf(from), heightOf(to)];
    return (
      <rect
        x={px(centre - wide / 2)}
        y={px(BASE - high)}
        width={px(wide)}
        height={px(high - low)}
        fill={paint}
      />
    );
  }
  const d = Array.from({ length: to - from }, (_, index) => {
    const at = from + index;
    const x = centre + (at % across) * dot - ((across - 1) * dot) / 2;
    return `M${px(x)} ${px(BASE - 3 - (Math.floor(at / across) + 0.5) * dot)}h0`;
  }).join('');
  return <path d={d} stroke={paint} stroke-width={dot - Math.min(1.5, dot / 4)} stroke-linecap="round" />;
}

/** How many of some deals a column holds, and how many of these are as extreme as the table's own. */
function countsIn({ deals }: DealColumn, dealt: readonly Deal[]): { all: number; extreme: number } {
  const own = dealt.filter((deal) => deals.includes(deal));
  return { all: own.length, extreme: own.filter(({ asExtreme }) => asExtreme).length };
}

function betweenCounts(from: number, to: number) {
  const count = interpolateNumber(from, to);
  return (done: number) => Math.ceil(count(done));
}

function anchorAt(share: number): 'start' | 'middle' | 'end' {
  return share < 0.15 ? 'start' : share > 0.85 ? 'end' : 'middle';
}
