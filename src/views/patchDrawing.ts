/**
 * Makes a standing drawing equal to a fresh one by replacing only the parts that differ, so that the browser paints only those.
 * Returns the drawing that stands afterwards: the fresh one where the two are laid out differently.
 */
export function patchDrawing(standing: SVGElement, fresh: SVGElement): SVGElement {
  const [old, made] = [[...standing.children], [...fresh.children]];
  const alike =
    old.length === made.length &&
    standing.cloneNode(false).isEqualNode(fresh.cloneNode(false)) &&
    old.every((part, index) => part.getAttribute('data-mark') === made[index]?.getAttribute('data-mark'));
  if (!alike) {
    standing.replaceWith(fresh);
    return fresh;
  }
  for (const [index, part] of old.entries()) {
    const replacement = made[index];
    if (replacement && !part.isEqualNode(replacement)) part.replaceWith(replacement);
  }
  return standing;
}
