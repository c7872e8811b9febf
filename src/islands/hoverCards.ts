import { citationCards } from './citationCards.ts';
import { hoverCard } from './hoverCard.ts';
import { numberCards } from './numberCards.ts';

/** The cards of a page: those of words stand in it, and open by click, tap and key without scripts too; the others are made. */
export function hoverCards(page: Document): void {
  for (const card of page.querySelectorAll<HTMLElement>('.card[popover][id]'))
    hoverCard(card, [
      ...page.querySelectorAll<HTMLElement>(`button[popovertarget="${CSS.escape(card.id)}"]`),
    ]);
  numberCards(page);
  citationCards(page);
}
