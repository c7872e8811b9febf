import type { Stratum } from '../../rows/Stratum.ts';
import { svgElement } from '../svgElement.ts';
import { hatchPatterns } from './hatchPatterns.ts';
import { markGroup } from './markGroup.ts';
import type { PlotFrame } from './plotFrame.ts';
import { stepArea } from './stepPath.ts';
import { areaPoints } from './stepPoints.ts';

/** What the record leaves open, hatched; nothing for a stratum that it fixes. */
export function envelopeMarks(
  strata: readonly Stratum[],
  frame: PlotFrame,
  id: string,
  document: Document,
): SVGElement {
  const open = strata.filter(({ envelope }) => envelope.some(({ lower, upper }) => lower < upper));
  if (open.length === 0) return markGroup(document, 'envelope', []);
  return markGroup(document, 'envelope', [
    hatchPatterns(open, id, document),
    ...open.map((stratum) =>
      svgElement(document, 'path', {
        d: stepArea(areaPoints(stratum.envelope, stratum.envelopeUntil), frame),
        fill: `url(#${id}-hatch-${stratum.index})`,
        'data-envelope': stratum.index,
      }),
    ),
  ]);
}
