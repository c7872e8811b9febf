import { svgElement } from '../../figures/kit/svgElement.ts';

/** A named part of a drawing: the name is for tests, for style sheets, and for replacing only the parts that changed. */
export function markGroup(
  document: Document,
  name: string,
  children: readonly Node[],
  attributes: Readonly<Record<string, string | number>> = {},
): SVGElement {
  return svgElement(document, 'g', { 'data-mark': name, ...attributes }, ...children);
}
