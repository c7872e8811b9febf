import type { Mark } from './hoverCard.ts';

/** Marks by the id that they point at. */
export function marksByTarget(page: Document, selector: string, attribute: string): Map<string, Mark[]> {
  const found = new Map<string, Mark[]>();
  for (const mark of page.querySelectorAll<Mark>(selector)) {
    const id = (mark.getAttribute(attribute) ?? '').replace(/^#/u, '');
    found.set(id, [...(found.get(id) ?? []), mark]);
  }
  return found;
}
