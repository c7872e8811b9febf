import { element } from './element.ts';

/** What a figure comes to: a few numbers, large, each with the words that it belongs to. */
export function findings(
  items: readonly (readonly [number: string, words: string])[],
  document: Document,
): HTMLElement {
  return element(
    document,
    'ul',
    { class: 'findings' },
    ...items.map(([number, words]) =>
      element(document, 'li', {}, element(document, 'strong', {}, number), ` ${words}`),
    ),
  );
}
