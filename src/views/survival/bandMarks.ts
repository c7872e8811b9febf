import type { Stratum } from '../../rows/Stratum.ts';
import { svgElement } from '../svgElement.ts';
import { markGroup } from './markGroup.ts';
import type { PlotFrame } from './plotFrame.ts';
import { stepArea, stepPath } from './stepPath.ts';
import { areaPoints } from './stepPoints.ts';
import { strokeOf } from './strokeOf.ts';

/**
 * Pointwise limits, as edges; between those of the stratum in focus there is a tint, since two tints over each other can't be read.
 *
 * Once everybody has died the estimate stays at 0: limits that exist there (beta product) go on to the end of the axis, others end.
 */
export function bandMarks(
  strata: readonly Stratum[],
  frame: PlotFrame,
  options: { readonly focus: number; readonly axisEnd: number },
  document: Document,
): SVGElement {
  const inFocus = strata.find((stratum) => stratum.index === options.focus) ?? strata[0];
  return markGroup(
    document,
    'limits',
    strata.flatMap((stratum) => {
      const until = stratum.rows.at(-1)?.survival === 0 ? options.axisEnd : stratum.last;
      const points = areaPoints(stratum.limits, until);
      const { stroke } = strokeOf(stratum);
      const tint = svgElement(document, 'path', {
        d: stepArea(points, frame),
        fill: stroke,
        'fill-opacity': 0.13,
        'data-band': stratum.index,
      });
      const edges = (['lower', 'upper'] as const).map((limit) =>
        svgElement(document, 'path', {
          d: stepPath(
            points.map((point) => ({ time: point.time, survival: point[limit] })),
            frame,
          ),
          fill: 'none',
          stroke,
          'stroke-width': 0.9,
          'stroke-opacity': 0.75,
          'data-edge': stratum.index,
        }),
      );
      return stratum === inFocus ? [tint, ...edges] : edges;
    }),
  );
}
