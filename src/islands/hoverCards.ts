import { citationCards } from './citationCards.ts';
import { hoverCard } from './hoverCard.ts';
import { marksByTarget } from './marksByTarget.ts';

/** The cards of a page: those of numbers stand in it, and open by click, tap and key without scripts too; those of citations are made. */
export function hoverCards(page: Document): void {
  for (const [id, marks] of marksByTarget(page, 'button[popovertarget]', 'popovertarget')) {
    const card = page.getElementById(id);
    if (card) hoverCard(card, marks);
  }
  citationCards(page);
}
