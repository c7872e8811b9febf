import type { Stratum } from '../../rows/Stratum.ts';
import { svgElement } from '../svgElement.ts';
import { markGroup } from './markGroup.ts';
import type { PlotFrame } from './plotFrame.ts';
import { stepPath } from './stepPath.ts';
import { curvePointsOf } from './stepPoints.ts';

/** The curve that a stratum had with the row that is left out, thin and grey, to compare with. */
export function ghostMarks(strata: readonly Stratum[], frame: PlotFrame, document: Document): SVGElement {
  return markGroup(
    document,
    'with everybody',
    strata.flatMap(({ withEverybody }) =>
      withEverybody === null
        ? []
        : [
            svgElement(document, 'path', {
              d: stepPath(curvePointsOf(withEverybody), frame),
              fill: 'none',
              stroke: 'var(--lane)',
              'stroke-width': 1.5,
            }),
          ],
    ),
  );
}
