import { citationCards } from './citationCards.ts';
import { hoverCard } from './hoverCard.ts';
import { numberCards } from './numberCards.ts';
import { wordCards } from './wordCards.ts';

/** The cards of a page: that of the keys stands in it, the others are made from what their marks lead to. */
export function hoverCards(page: Document): void {
  for (const card of page.querySelectorAll<HTMLElement>('.card[popover][id]'))
    hoverCard(card, [
      ...page.querySelectorAll<HTMLElement>(`button[popovertarget="${CSS.escape(card.id)}"]`),
    ]);
  numberCards(page);
  wordCards(page);
  citationCards(page);
}
