import { patchSketchAttributes } from './patchSketchAttributes.ts';
import type { Sketch } from './Sketch.ts';

/**
 * Makes what stands for one sketch equal to another. The page is only written to, where the sketches differ; what others have
 * added behind the children of an element is taken out. Returns what stands afterwards.
 */
export function patchSketch(standing: Element, before: Sketch, after: Sketch): Element {
  const document = standing.ownerDocument;
  if (before.name !== after.name) {
    const made = after.make(document);
    standing.replaceWith(made);
    return made;
  }
  patchSketchAttributes(standing, before, after);
  let place = standing.firstChild;
  for (let index = 0; index < after.children.length; index += 1) {
    const [was, is] = [before.children[index], after.children[index] as Sketch | string];
    // Looked up before it is moved.
    const next: ChildNode | null = place?.nextSibling ?? null;
    if (place && typeof was === 'object' && typeof is === 'object') patchSketch(place as Element, was, is);
    else if (place && typeof was === 'string' && typeof is === 'string') {
      if (was !== is) place.nodeValue = is;
    } else {
      const made = typeof is === 'string' ? is : is.make(document);
      if (place) place.replaceWith(made);
      else standing.append(made);
    }
    place = next;
  }
  while (place) {
    const next = place.nextSibling;
    place.remove();
    place = next;
  }
  return standing;
}
