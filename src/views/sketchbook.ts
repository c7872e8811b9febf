import { Sketch } from './Sketch.ts';

const HTML = 'http://www.w3.org/1999/xhtml';

/** What views are given in place of a document for a sketch of what they draw. */
export const sketchbook = {
  createElement: (name: string) => new Sketch(HTML, name),
  createElementNS: (space: string, name: string) => new Sketch(space, name),
  // The two things that `element` and `svgElement`, which alone make elements, ask of a document.
} as unknown as Document;

/** What a view has drawn in the sketchbook. Throws for an element of a page. */
export function sketched(drawn: Element): Sketch {
  if (!(drawn instanceof Sketch)) throw new TypeError(`${drawn.nodeName} was not drawn in the sketchbook`);
  return drawn;
}
