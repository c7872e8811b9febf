import { strokeOf } from '../figures/kit/strokeOf.ts';
import { svgElement } from '../figures/kit/svgElement.ts';

/** A short sample of a stratum's line, in its colour and line type. */
export function swatch(stratum: { index: number; level: string | null }, document: Document): SVGElement {
  const { stroke, strokeDasharray } = strokeOf(stratum);
  return svgElement(
    document,
    'svg',
    { class: 'swatch', width: 28, height: 10, 'aria-hidden': 'true' },
    svgElement(document, 'line', {
      x1: 0,
      y1: 5,
      x2: 28,
      y2: 5,
      stroke,
      'stroke-dasharray': strokeDasharray,
      'stroke-width': 2.6,
    }),
  );
}
