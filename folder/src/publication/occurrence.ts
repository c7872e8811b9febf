const counts = new WeakMap<object, Map<string, number>>();

/**
 * Counts how often something has been used on a page: 1 the first time, then 2, …
 *
 * `page` is any object that lives as long as one rendering of the page (`Astro.locals`), so that ids made from the count are unique on
 * the page and the same in every build.
 */
export function occurrence(page: object, name: string): number {
  const onPage = counts.get(page) ?? new Map<string, number>();
  counts.set(page, onPage);
  const count = (onPage.get(name) ?? 0) + 1;
  onPage.set(name, count);
  return count;
}
