import { element } from '../figures/kit/element.ts';
import { linkCards, type CardParts } from './linkCards.ts';

/** Gives every word that the publication explains a card with what it means. */
export function wordCards(page: Document): void {
  linkCards(page, 'a.term', 'word-card', partsOf);
}

const partsOf: CardParts = (entry, _, page) => [
  element(page, 'span', { class: 'card-title' }, entry.querySelector('dt')?.textContent ?? ''),
  ' ',
  element(page, 'span', { class: 'card-text' }, entry.querySelector('dd')?.textContent ?? ''),
];
