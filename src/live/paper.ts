/** The one entry script of what is printed: the cards of its numbers, the button that prints it, and the numbers of a seat. */
import { hoverCards } from '../prose/hoverCards.ts';
import { seatOnPage } from '../teach/seat/seatOnPage.ts';

hoverCards(document);
document.querySelector('[data-action="print"]')?.addEventListener('click', () => {
  print();
});
document.documentElement.dataset['entered'] = '';
await seatOnPage(document);
