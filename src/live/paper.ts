/** The one entry script of the answer key: the cards of its numbers. */
import { hoverCards } from '../prose/hoverCards.ts';

hoverCards(document);
document.documentElement.dataset['entered'] = '';
