import type { DealRows, Deal } from '../../rows/dealRows.ts';
import { split } from '../../rows/dealRows.ts';
import { kaplanMeier } from '../../survival/index.ts';
import { strokeOf } from '../survival/strokeOf.ts';
import { svgElement } from '../svgElement.ts';

const WIDTH = 236;
const HEIGHT = 112;
const EDGE = { left: 2, right: 8, top: 7, bottom: 4 };

/** The two survival curves that a deal would have drawn, small and without an axis: their distance is what the statistic sums up. */
export function dealCurves(deal: Deal, rows: DealRows, document: Document): SVGElement {
  const last = Math.max(...rows.exits.map(({ time }) => time));
  const x = (time: number) => EDGE.left + ((WIDTH - EDGE.left - EDGE.right) * time) / last;
  const y = (share: number) => EDGE.top + (HEIGHT - EDGE.top - EDGE.bottom) * (1 - share);
  const base = svgElement(document, 'path', {
    d: `M${x(0)} ${EDGE.top}V${y(0)}H${WIDTH - EDGE.right}`,
    fill: 'none',
    stroke: 'var(--rule-strong)',
  });
  const curves = split(rows.exits, deal.inFirst).flatMap((patients, index) => {
    const { stroke, strokeDasharray } = strokeOf(rows.groups[index]!);
    let path = `M${x(0)} ${y(1)}`;
    const marks: SVGElement[] = [];
    for (const { time, events, censored, survival } of kaplanMeier(patients)) {
      path += `H${x(time)}V${y(survival)}`;
      if (events > 0)
        marks.push(
          svgElement(document, 'circle', {
            cx: x(time),
            cy: y(survival),
            r: 3.6,
            fill: stroke,
            stroke: 'var(--card)',
          }),
        );
      if (censored > 0)
        marks.push(
          svgElement(document, 'line', {
            x1: x(time),
            x2: x(time),
            y1: y(survival) - 5,
            y2: y(survival) + 5,
            stroke,
            'stroke-width': 1.8,
          }),
        );
    }
    return [
      svgElement(document, 'path', {
        d: path,
        fill: 'none',
        stroke,
        'stroke-dasharray': strokeDasharray,
        'stroke-width': 2.2,
      }),
      ...marks,
    ];
  });
  return svgElement(
    document,
    'svg',
    { class: 'deal-curves', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true' },
    base,
    ...curves,
  );
}
