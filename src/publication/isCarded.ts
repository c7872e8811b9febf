import type { UsedComponent } from './scanArticle.ts';

/** Whether a component of an article is a mark of the number `id` with a card of its own, which says how the number came about. */
export function isCarded({ name, props }: UsedComponent, id: string): boolean {
  return name === 'Stat' && props['of'] === id && props['plain'] === undefined;
}
