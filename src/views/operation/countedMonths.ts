import type { OperationComparison } from '../../rows/operationComparisons.ts';
import type { OperationLane } from '../../rows/operationLanes.ts';
import { shareOfWidth } from '../shareOfWidth.ts';
import { svgElement } from '../svgElement.ts';

const STEP = 13;

/** How a comparison counts everybody's follow-up: thick with the later treatment, thin and dashed without, dotted where it is left out. */
export function countedMonths(
  lanes: readonly OperationLane[],
  { stretches }: OperationComparison,
  axisEnd: number,
  document: Document,
): SVGElement {
  const x = (time: number) => shareOfWidth(time / axisEnd);
  const paint = (group: 0 | 1 | null) => {
    if (group === null)
      return { stroke: 'var(--rule-strong)', 'stroke-width': 1.5, 'stroke-dasharray': '1.5 4' };
    return group === 0
      ? { stroke: 'var(--stratum-1)', 'stroke-width': 6 }
      : { stroke: 'var(--stratum-2)', 'stroke-width': 2.4, 'stroke-dasharray': '7 4' };
  };
  return svgElement(
    document,
    'svg',
    { class: 'counted-months', width: '100%', height: lanes.length * STEP, 'aria-hidden': 'true' },
    ...lanes.flatMap((lane, index) => {
      const y = (index + 0.5) * STEP;
      const own = stretches.filter(({ row }) => row === lane.row);
      const last = paint(own.at(-1)?.group ?? null).stroke;
      return [
        ...own.map(({ from, until, group }) =>
          svgElement(document, 'line', { x1: x(from), x2: x(until), y1: y, y2: y, ...paint(group) }),
        ),
        ...(lane.event
          ? [
              svgElement(document, 'circle', {
                cx: x(lane.time),
                cy: y,
                r: 4,
                fill: last,
                stroke: 'var(--card)',
              }),
            ]
          : []),
      ];
    }),
  );
}
