import { formatSigned } from '../../format/formatSigned.ts';
import type { DealColumn } from '../../rows/dealColumns.ts';
import type { DealRows } from '../../rows/dealRows.ts';
import { shareOfWidth } from '../shareOfWidth.ts';
import { svgElement } from '../svgElement.ts';

/** Heights in px: where a column's thread begins and ends, and the lines of text under the axis. */
const THREAD = { from: 2, to: 46 };
const AXIS = 52;
const TICKS = 72;
const HEIGHT = 78;
/** Free width at both ends of the axis, as a share. */
const MARGIN = 0.06;

/**
 * The statistic on its true scale under the columns, which stand evenly: a thread leads from each to its place. The stretches as far out as the
 * observed deal, or further, are thick.
 */
export function statisticAxis(
  columns: readonly DealColumn[],
  rows: DealRows,
  document: Document,
): SVGElement {
  const furthest = Math.max(...columns.flatMap(({ from, to }) => [Math.abs(from), Math.abs(to)]), 0.01);
  const place = (statistic: number) => 0.5 + ((0.5 - MARGIN) * statistic) / furthest;
  const observed = Math.abs(rows.observed.statistic);
  const line = (x1: number, x2: number, attributes: Readonly<Record<string, string | number>>) =>
    svgElement(document, 'line', {
      x1: shareOfWidth(x1),
      x2: shareOfWidth(x2),
      y1: AXIS,
      y2: AXIS,
      ...attributes,
    });
  const step = furthest > 4 ? Math.ceil(furthest / 4) : furthest > 1.2 ? 1 : 0.5;
  const ticks = [-4, -3, -2, -1, 0, 1, 2, 3, 4]
    .map((k) => k * step)
    .filter((tick) => Math.abs(tick) <= furthest);
  return svgElement(
    document,
    'svg',
    { class: 'statistic-axis', width: '100%', height: HEIGHT, 'aria-hidden': 'true' },
    line(0, 1, { stroke: 'var(--ink-soft)', 'stroke-width': 1 }),
    ...[-1, 1].map((side) =>
      line(place(side * observed), side < 0 ? 0 : 1, { stroke: 'var(--accent)', 'stroke-width': 5 }),
    ),
    ...columns.flatMap(({ from, to, deals }, index) => {
      const extreme = deals.some(({ asExtreme }) => asExtreme);
      const paint = extreme
        ? { stroke: 'var(--accent)', 'stroke-width': 1.6 }
        : { stroke: 'var(--rule-strong)', 'stroke-width': 1 };
      const middle = place((from + to) / 2);
      return [
        svgElement(document, 'line', {
          x1: shareOfWidth((index + 0.5) / columns.length),
          x2: shareOfWidth(middle),
          y1: THREAD.from,
          y2: THREAD.to,
          ...paint,
        }),
        svgElement(document, 'line', {
          x1: shareOfWidth(middle),
          x2: shareOfWidth(middle),
          y1: THREAD.to,
          y2: AXIS,
          ...paint,
        }),
      ];
    }),
    ...[
      { x: 0, anchor: 'start' },
      { x: 1, anchor: 'end' },
    ].map(({ x, anchor }) =>
      svgElement(
        document,
        'text',
        { x: shareOfWidth(x), y: TICKS, 'text-anchor': anchor, class: 'tail' },
        'as extreme',
      ),
    ),
    ...ticks.map((tick) =>
      svgElement(
        document,
        'text',
        { x: shareOfWidth(place(tick)), y: TICKS, 'text-anchor': 'middle', class: 'tick' },
        tick === 0 ? '0' : formatSigned(tick).replace(/\.00$/u, ''),
      ),
    ),
  );
}
