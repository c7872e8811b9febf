import type { Sketch } from './Sketch.ts';

/** Writes the attributes in which two sketches of an element differ. */
export function patchSketchAttributes(standing: Element, before: Sketch, after: Sketch): void {
  for (const [name, value] of after.attributes)
    if (before.attributes.get(name) !== value) standing.setAttribute(name, value);
  for (const name of before.attributes.keys())
    if (!after.attributes.has(name)) standing.removeAttribute(name);
}
