/** Gives a standing element the attributes of a fresh one; those that are equal are not written. */
export function patchAttributes(standing: Element, fresh: Element): void {
  const names = fresh.getAttributeNames();
  for (const name of names) {
    const value = fresh.getAttribute(name) ?? '';
    if (standing.getAttribute(name) !== value) standing.setAttribute(name, value);
  }
  if (standing.attributes.length === names.length) return;
  for (const name of standing.getAttributeNames())
    if (!fresh.hasAttribute(name)) standing.removeAttribute(name);
}
