import type { ScaleLinear } from 'd3';
import { formatSigned } from '../../format/formatSigned.ts';
import type { DealColumn } from '../../rows/dealColumns.ts';
import type { DealRows } from '../../rows/dealRows.ts';
import { shareOfWidth } from '../kit/shareOfWidth.ts';
import { middleOf, statisticScale } from './statisticScale.ts';

/** Heights in px: where a column's thread begins and ends, the axis, and from there the line of text under it. */
const THREAD = { from: 2, to: 46 };
const AXIS = 52;
const TEXT = 20;
const HEIGHT = 78;

interface StatisticAxisProps {
  readonly columns: readonly DealColumn[];
  readonly rows: DealRows;
}

/** The statistic on its true scale under the columns, which stand evenly: a thread leads from each to its place. */
export function StatisticAxis({ columns, rows }: StatisticAxisProps) {
  const place = statisticScale(columns);
  return (
    <svg class="statistic-axis" width="100%" height={HEIGHT} aria-hidden="true">
      <AxisLine place={place} rows={rows} y={AXIS} />
      {columns.map((column, index) => (
        <Thread
          from={(index + 0.5) / columns.length}
          to={place(middleOf(column))}
          extreme={column.deals.some(({ asExtreme }) => asExtreme)}
        />
      ))}
    </svg>
  );
}

interface AxisLineProps {
  readonly place: ScaleLinear<number, number>;
  readonly rows: Pick<DealRows, 'observed'>;
  readonly y: number;
}

/** The axis itself with its values. The stretches as far out as the observed deal, or further, are thick. */
export function AxisLine({ place, rows, y }: AxisLineProps) {
  const [, furthest] = place.domain() as [number, number];
  const observed = Math.abs(rows.observed.statistic);
  return (
    <>
      <Along from={0} to={1} y={y} stroke="var(--ink-soft)" width={1} />
      <Along from={place(-observed)} to={0} y={y} stroke="var(--accent)" width={5} />
      <Along from={place(observed)} to={1} y={y} stroke="var(--accent)" width={5} />
      <text x="0%" y={y + TEXT} text-anchor="start" class="tail">
        as extreme
      </text>
      <text x="100%" y={y + TEXT} text-anchor="end" class="tail">
        as extreme
      </text>
      {place.ticks(furthest > 1.2 ? 3 : 5).map((tick) => (
        <text x={shareOfWidth(place(tick))} y={y + TEXT} text-anchor="middle" class="tick">
          {tick === 0 ? '0' : formatSigned(tick).replace(/\.00$/u, '')}
        </text>
      ))}
    </>
  );
}

/** A stretch of the axis, from one share of its width to another. */
function Along(props: { from: number; to: number; y: number; stroke: string; width: number }) {
  return (
    <line
      x1={shareOfWidth(props.from)}
      x2={shareOfWidth(props.to)}
      y1={props.y}
      y2={props.y}
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
