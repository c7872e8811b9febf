import { ARTICLE_COMPONENTS } from './articleComponents.ts';
import type { UsedComponent } from './scanArticle.ts';

/** A cited work's number in the text, and how many places cite it. */
export interface Citation {
  readonly key: string;
  readonly number: number;
  readonly places: number;
}

/** The keys of every `<Cite>`, place by place, in the order of the source. */
export function citationKeys(used: readonly UsedComponent[]): string[] {
  return used.flatMap(({ name, props }) =>
    name === 'Cite' && typeof props['refs'] === 'string' ? props['refs'].trim().split(/\s+/u) : [],
  );
}

/** The cited works, numbered by first appearance in the source. */
export function citations(used: readonly UsedComponent[]): Citation[] {
  const keys = citationKeys(used);
  return [...new Set(keys)].map((key, index) => ({
    key,
    number: index + 1,
    places: keys.filter((each) => each === key).length,
  }));
}

/** The id of the figure that every article opens with. */
export const OPENING_FIGURE = 'curve';

/** The ids of the article's figures, in the order of the source: the first is Figure 1. */
export function figureIds(used: readonly UsedComponent[]): string[] {
  return used.flatMap(({ name, props }) => {
    const isFigure = Object.values(ARTICLE_COMPONENTS[name] ?? {}).some(({ kind }) => kind === 'new-figure');
    return isFigure && typeof props['id'] === 'string' ? [props['id']] : [];
  });
}
