import type { Stratum } from '../../rows/Stratum.ts';
import { medianSurvival } from '../../survival/index.ts';
import { px } from '../px.ts';
import { svgElement } from '../svgElement.ts';
import { markGroup } from './markGroup.ts';
import type { PlotFrame } from './plotFrame.ts';
import { strokeOf } from './strokeOf.ts';

/**
 * Guides from one half on the axis to the curves, and down to the medians: one per convention where they differ, with the flat
 * between them. A median that isn't reached has none.
 */
export function medianMarks(strata: readonly Stratum[], frame: PlotFrame, document: Document): SVGElement {
  const y = px(frame.y(0.5));
  return markGroup(
    document,
    'median',
    strata.flatMap((stratum) => {
      const { infimum, midpoint, strict } = medianSurvival(stratum.rows);
      const times = [...new Set([infimum, midpoint, strict])].filter((time) => time !== null);
      const { stroke } = strokeOf(stratum);
      const guide = (d: string) =>
        svgElement(document, 'path', {
          d,
          fill: 'none',
          stroke,
          'stroke-width': 1.4,
          'stroke-dasharray': '1 4',
          'stroke-linecap': 'round',
        });
      const last = Math.max(...times);
      if (times.length === 0) return [];
      return [
        guide(`M${frame.left},${y}H${px(frame.x(last))}`),
        ...times.flatMap((time) => [
          guide(`M${px(frame.x(time))},${y}V${frame.bottom}`),
          svgElement(document, 'path', {
            d: `M${px(frame.x(time))},${frame.bottom}l-4.5,8h9z`,
            fill: stroke,
            'data-median': time,
          }),
        ]),
      ];
    }),
  );
}
