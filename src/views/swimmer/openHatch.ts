import { svgElement } from '../../figures/kit/svgElement.ts';

/** The hatching of times that the record leaves open. */
export function openHatch(id: string, document: Document): SVGElement {
  const line = { x1: 0, y1: 0, x2: 0, y2: 6, stroke: 'var(--lane)', 'stroke-width': 1.8 };
  return svgElement(
    document,
    'defs',
    {},
    svgElement(
      document,
      'pattern',
      {
        id: `${id}-open`,
        width: 6,
        height: 6,
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(45)',
      },
      svgElement(document, 'line', line),
    ),
  );
}
