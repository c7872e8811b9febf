import { citationCards } from './citationCards.ts';
import { hoverCard } from './hoverCard.ts';
import { numberCards } from './numberCards.ts';
import { wordCards } from './wordCards.ts';

/** The cards of a page: those that stand in it open by click, tap and key without scripts too; the others are made. */
export function hoverCards(page: Document): void {
  for (const card of page.querySelectorAll<HTMLElement>('.card[popover][id]'))
    hoverCard(card, [
      ...page.querySelectorAll<HTMLElement>(`button[popovertarget="${CSS.escape(card.id)}"]`),
    ]);
  numberCards(page);
  wordCards(page);
  citationCards(page);
}
