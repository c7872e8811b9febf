/**
 * The one entry script of the article. What a reader may touch at once is here; the figures, with the engines behind them, are
 * loaded when the reader nears the first of them, or at once where the address asks for a view.
 */
import { ContextElement } from '../figures/context/ContextElement.ts';
import { currentSection } from '../prose/currentSection.ts';
import { figureSkips } from '../prose/figureSkips.ts';
import { guessDeals } from '../figures/deals/guessDeals.ts';
import { hoverCards } from '../prose/hoverCards.ts';
import { keysHelp } from '../prose/keysHelp.ts';
import { listRoles } from '../prose/listRoles.ts';
import { loadFigures } from './loadFigures.ts';
import { publicationOnPage } from './publicationOnPage.ts';
import { nearJumps } from '../prose/nearJumps.ts';
import { openFolded } from '../prose/openFolded.ts';
import { paragraphLinks } from '../prose/paragraphLinks.ts';
import { readingProgress } from '../prose/readingProgress.ts';
import { showSources } from '../prose/showSources.ts';
import { pageSession } from '../state/pageSession.ts';
import { whenNeeded } from '../figures/kit/whenNeeded.ts';

customElements.define('context-figure', ContextElement);

const figures = document.querySelectorAll('[data-figure]');
const load = () => {
  // On its way beside the scripts that compute from it; who needs it and can't have it says so.
  publicationOnPage().catch(() => undefined);
  loadFigures(document, async () => (await import('./figures.ts')).bringFigures());
};
if (location.hash.includes('=')) load();
else whenNeeded([...figures], load);
document.documentElement.dataset['entered'] = '';

// A figure's own page is made from the article's, and has this script.
const { alone } = document.body.dataset;
if (alone !== undefined) void import('./figurePage.ts').then(({ enterFigurePage }) => enterFigurePage(alone));

// Whatever becomes of the cards, the figures come to life.
hoverCards(document);
guessDeals(document);
showSources(document, async () => {
  await (await import('./figures.ts')).bringFigures();
  return pageSession();
});
paragraphLinks(document);
figureSkips(document);
keysHelp(document);
currentSection(document);
nearJumps(document);
openFolded(document);
readingProgress(document);
listRoles(document);
