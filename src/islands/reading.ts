/** The one entry script of a page that is only read: cards of citations open on hover, the contents show the place. */
import { currentSection } from './currentSection.ts';
import { hoverCards } from './hoverCards.ts';
import { nearJumps } from './nearJumps.ts';

hoverCards(document);
currentSection(document);
nearJumps(document);
document.documentElement.dataset['entered'] = '';
