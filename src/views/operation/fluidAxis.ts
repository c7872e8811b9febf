import { shareOfWidth } from '../shareOfWidth.ts';
import { svgElement } from '../svgElement.ts';
import type { TimeAxis } from '../timeAxis.ts';

const HEIGHT = 26;

/** A time axis across the width of its place: a line, ticks and their labels. The first and last label stay inside. */
export function fluidAxis(axis: TimeAxis, document: Document): SVGElement {
  const end = axis.domain[1];
  return svgElement(
    document,
    'svg',
    { class: 'fluid-axis', width: '100%', height: HEIGHT, 'aria-hidden': 'true' },
    svgElement(document, 'line', { x1: 0, x2: '100%', y1: 1, y2: 1, stroke: 'var(--ink-soft)' }),
    ...axis.ticks.flatMap((tick) => [
      svgElement(document, 'line', {
        x1: shareOfWidth(tick / end),
        x2: shareOfWidth(tick / end),
        y1: 1,
        y2: 6,
        stroke: 'var(--ink-soft)',
      }),
      svgElement(
        document,
        'text',
        {
          x: shareOfWidth(tick / end),
          y: 21,
          'text-anchor': tick === 0 ? 'start' : tick / end > 0.96 ? 'end' : 'middle',
        },
        axis.format(tick),
      ),
    ]),
  );
}
