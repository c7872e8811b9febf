import { scaleLinear } from 'd3';
import { formatSigned } from '../../format/formatSigned.ts';
import type { DealColumn } from '../../rows/dealColumns.ts';
import type { DealRows } from '../../rows/dealRows.ts';
import { shareOfWidth } from '../kit/shareOfWidth.ts';

/** Heights in px: where a column's thread begins and ends, the axis, and the line of text under it. */
const THREAD = { from: 2, to: 46 };
const AXIS = 52;
const TICKS = 72;
const HEIGHT = 78;
/** Free width at both ends of the axis, as a share. */
const MARGIN = 0.06;

interface StatisticAxisProps {
  readonly columns: readonly DealColumn[];
  readonly rows: DealRows;
}

/**
 * The statistic on its true scale under the columns, which stand evenly: a thread leads from each to its place. The stretches as
 * far out as the observed deal, or further, are thick.
 */
export function StatisticAxis({ columns, rows }: StatisticAxisProps) {
  const furthest = Math.max(...columns.flatMap(({ from, to }) => [Math.abs(from), Math.abs(to)]), 0.01);
  const place = scaleLinear([-furthest, furthest], [MARGIN, 1 - MARGIN]);
  const observed = Math.abs(rows.observed.statistic);
  return (
    <svg class="statistic-axis" width="100%" height={HEIGHT} aria-hidden="true">
      <Along from={0} to={1} stroke="var(--ink-soft)" width={1} />
      <Along from={place(-observed)} to={0} stroke="var(--accent)" width={5} />
      <Along from={place(observed)} to={1} stroke="var(--accent)" width={5} />
      {columns.map((column, index) => (
        <Thread
          from={(index + 0.5) / columns.length}
          to={place((column.from + column.to) / 2)}
          extreme={column.deals.some(({ asExtreme }) => asExtreme)}
        />
      ))}
      <text x="0%" y={TICKS} text-anchor="start" class="tail">
        as extreme
      </text>
      <text x="100%" y={TICKS} text-anchor="end" class="tail">
        as extreme
      </text>
      {place.ticks(furthest > 1.2 ? 3 : 5).map((tick) => (
        <text x={shareOfWidth(place(tick))} y={TICKS} text-anchor="middle" class="tick">
          {tick === 0 ? '0' : formatSigned(tick).replace(/\.00$/u, '')}
        </text>
      ))}
    </svg>
  );
}

/** A stretch of the axis, from one share of its width to another. */
function Along(props: { from: number; to: number; stroke: string; width: number }) {
  return (
    <line
      x1={shareOfWidth(props.from)}
      x2={shareOfWidth(props.to)}
      y1={AXIS}
      y2={AXIS}
      stroke={props.stroke}
      stroke-width={props.width}
    />
  );
}

/** From the middle of a column to the place of its statistic. */
function Thread({ from, to, extreme }: { from: number; to: number; extreme: boolean }) {
  const paint = extreme
    ? { stroke: 'var(--accent)', 'stroke-width': 1.6 }
    : { stroke: 'var(--rule-strong)', 'stroke-width': 1 };
  return (
    <>
      <line x1={shareOfWidth(from)} x2={shareOfWidth(to)} y1={THREAD.from} y2={THREAD.to} {...paint} />
      <line x1={shareOfWidth(to)} x2={shareOfWidth(to)} y1={THREAD.to} y2={AXIS} {...paint} />
    </>
  );
}
