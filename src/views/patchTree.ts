/**
 * Makes a standing part of the page equal to a fresh one by replacing only the innermost elements that differ, so that the browser
 * lays out and paints only those, and a focused button keeps the focus. Returns the part that stands afterwards: the fresh one
 * where the two have different attributes or another number of children.
 */
export function patchTree(standing: Element, fresh: Element): Element {
  if (standing.isEqualNode(fresh)) return standing;
  const old = standing.children;
  const made = fresh.children;
  const alike =
    old.length > 0 &&
    old.length === made.length &&
    // Words between the elements belong to the whole.
    standing.childNodes.length === old.length &&
    fresh.childNodes.length === made.length &&
    standing.cloneNode(false).isEqualNode(fresh.cloneNode(false));
  if (!alike) {
    standing.replaceWith(fresh);
    return fresh;
  }
  // Backwards, because an element that takes its new place leaves the fresh part.
  for (let index = old.length - 1; index >= 0; index -= 1) {
    const [before, after] = [old[index], made[index]];
    if (before && after) patchTree(before, after);
  }
  return standing;
}
