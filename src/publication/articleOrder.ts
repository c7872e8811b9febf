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
  return idsOf(used, 'new-figure');
}

/** The ids of the article's tables, in the order of the source: the first is Table 1. */
export function tableIds(used: readonly UsedComponent[]): string[] {
  return idsOf(used, 'new-table');
}

function idsOf(used: readonly UsedComponent[], kind: 'new-figure' | 'new-table'): string[] {
  return used.flatMap(({ name, props }) => {
    const isOne = Object.values(ARTICLE_COMPONENTS[name] ?? {}).some((rule) => rule.kind === kind);
    return isOne && typeof props['id'] === 'string' ? [props['id']] : [];
  });
}

/** The pictures that a figure of several is made of, in the order of the source. */
export function partsOf(used: readonly UsedComponent[], figure: string): UsedComponent[] {
  return used.filter(
    ({ name, within }) => name === 'Picture' && within?.name === 'Pictures' && within.props['id'] === figure,
  );
}

/** The letters of a figure's parts: a, b, …; none for a figure that is one. */
export function partLetters(used: readonly UsedComponent[], figure: string): string[] {
  return partsOf(used, figure).map((_, index) => String.fromCharCode(97 + index));
}
