/** The links of a page that a selector finds, by the id that they lead to, here or on another page. */
export function marksByTarget(page: Document, selector: string): Map<string, HTMLElement[]> {
  const found = new Map<string, HTMLElement[]>();
  for (const mark of page.querySelectorAll<HTMLAnchorElement>(selector)) {
    const id = (mark.getAttribute('href') ?? '').replace(/^.*#/u, '');
    found.set(id, [...(found.get(id) ?? []), mark]);
  }
  return found;
}
