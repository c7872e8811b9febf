import { patchAttributes } from './patchAttributes.ts';

/**
 * Makes a standing part of the page equal to a fresh one by changing only what differs in it: words, attributes, and elements where
 * there are others. What stays is neither laid out nor painted anew, and a focused button keeps the focus. Returns the part that
 * stands afterwards: the fresh one where it is an element of another kind.
 */
export function patchTree(standing: Element, fresh: Element): Element {
  if (standing.isEqualNode(fresh)) return standing;
  if (standing.nodeName !== fresh.nodeName) {
    standing.replaceWith(fresh);
    return fresh;
  }
  patchAttributes(standing, fresh);
  let before = standing.firstChild;
  let after = fresh.firstChild;
  while (after) {
    // Both are looked up before either is moved.
    const nextBefore: ChildNode | null = before?.nextSibling ?? null;
    const nextAfter = after.nextSibling;
    if (!before) standing.append(after);
    else if (isElement(before) && isElement(after)) patchTree(before, after);
    else if (before.nodeType !== after.nodeType) before.replaceWith(after);
    else if (before.nodeValue !== after.nodeValue) before.nodeValue = after.nodeValue;
    before = nextBefore;
    after = nextAfter;
  }
  while (before) {
    const next = before.nextSibling;
    before.remove();
    before = next;
  }
  return standing;
}

function isElement(node: ChildNode): node is ChildNode & Element {
  return node.nodeType === 1;
}
