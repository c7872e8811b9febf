import { element } from '../figures/kit/element.ts';

const KEYS: readonly (readonly [key: string, does: string])[] = [
  ['Tab', 'to the next number, citation, link or control; with Shift to the one before'],
  ['Enter, Space', 'open and close what has the focus'],
  ['Esc', 'close a card; let go of what a figure points at'],
  ['← →', 'on a curve: to the next death or departure; with Shift by one unit of time'],
  ['Page Up, Page Down', 'on a curve: by a year'],
  ['Home, End', 'on a curve: to its ends'],
  ['↑ ↓', 'on lanes: from patient to patient; among choices: the next one'],
];

const SEARCH = ['/', 'search the text, the claims and the references'] as const;

/** Says in the card for it what the keys of a keyboard do on an article’s page. */
export function keysHelp(page: Document): void {
  // A page alone has no search.
  const keys = page.querySelector('[data-search]') ? [...KEYS, SEARCH] : KEYS;
  const list = keys.map(([key, does]) =>
    element(page, 'div', {}, element(page, 'dt', {}, key), element(page, 'dd', {}, does)),
  );
  page.querySelector('.keys-card')?.append(element(page, 'dl', {}, ...list));
}
