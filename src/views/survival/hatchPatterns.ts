import type { Stratum } from '../../rows/Stratum.ts';
import { svgElement } from '../svgElement.ts';
import { strokeOf } from './strokeOf.ts';

/** One hatching per stratum, in its colour; neighbours lean to opposite sides, so that a crossing shows both. */
export function hatchPatterns(strata: readonly Stratum[], id: string, document: Document): SVGElement {
  return svgElement(
    document,
    'defs',
    {},
    ...strata.map((stratum) =>
      svgElement(
        document,
        'pattern',
        {
          id: `${id}-hatch-${stratum.index}`,
          width: 7,
          height: 7,
          patternUnits: 'userSpaceOnUse',
          patternTransform: `rotate(${stratum.index % 2 === 0 ? 45 : -45})`,
        },
        svgElement(document, 'line', {
          x1: 0,
          y1: 0,
          x2: 0,
          y2: 7,
          stroke: strokeOf(stratum).stroke,
          'stroke-width': 1.6,
          'stroke-opacity': 0.7,
        }),
      ),
    ),
  );
}
