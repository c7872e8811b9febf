/** The one entry script of a page that is only read: cards of citations open on hover, the contents show the place. */
import { currentSection } from '../prose/currentSection.ts';
import { figureSkips } from '../prose/figureSkips.ts';
import { hoverCards } from '../prose/hoverCards.ts';
import { nearJumps } from '../prose/nearJumps.ts';

hoverCards(document);
figureSkips(document);
currentSection(document);
nearJumps(document);
document.documentElement.dataset['entered'] = '';
