/** Marks by the id that they point at. */
export function marksByTarget(
  page: Document,
  selector: string,
  attribute: string,
): Map<string, HTMLElement[]> {
  const found = new Map<string, HTMLElement[]>();
  for (const mark of page.querySelectorAll<HTMLElement>(selector)) {
    const id = (mark.getAttribute(attribute) ?? '').replace(/^#/u, '');
    found.set(id, [...(found.get(id) ?? []), mark]);
  }
  return found;
}
