import { patchSketchAttributes } from './patchSketchAttributes.ts';
import type { Sketch } from './Sketch.ts';

/**
 * Makes what stands for one sketch equal to another. Words and attributes are only written, where the sketches differ. What isn't
 * of the kind that was drawn gives way to what is drawn now: a browser that translates a page puts elements for words. What others
 * have added behind the children of an element is taken out. Returns what stands afterwards.
 */
export function patchSketch(standing: Element, before: Sketch, after: Sketch): Element {
  const document = standing.ownerDocument;
  if (!isSameKind(standing, before, after)) {
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
    if (place && typeof was === 'object' && typeof is === 'object' && isElement(place))
      patchSketch(place, was, is);
    else if (place && was === is) {
      // Words that are drawn alike stay as they stand, translated or not.
    } else if (typeof was === 'string' && typeof is === 'string' && place?.nodeType === TEXT)
      place.nodeValue = is;
    else {
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

const TEXT = 3;

function isElement(node: ChildNode): node is ChildNode & Element {
  return node.nodeType === 1;
}

function isSameKind(standing: Element, before: Sketch, after: Sketch): boolean {
  return before.name === after.name && before.space === after.space && standing.localName === after.name;
}
