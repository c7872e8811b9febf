/** The one entry script of what is printed: the cards of its numbers, and the button that prints it. */
import { hoverCards } from '../prose/hoverCards.ts';

hoverCards(document);
document.querySelector('[data-action="print"]')?.addEventListener('click', () => {
  print();
});
document.documentElement.dataset['entered'] = '';
