/**
 * The one entry script of the article. What a reader may touch at once is here; the figures, with the engines behind them, are
 * loaded at once for the opening's, which is on the first screen, or where the address asks for a view; on a page without an opening
 * when the reader nears the first of them.
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
import { whenFirstFigure } from './whenFirstFigure.ts';
import { whenNeeded } from '../figures/kit/whenNeeded.ts';
import { whenRead } from '../figures/kit/whenRead.ts';

const load = () => {
  // On its way beside the scripts that compute from it; who needs it and can't have it says so.
  publicationOnPage().catch(() => undefined);
  loadFigures(document, async () => (await import('./figures.ts')).bringFigures());
};
// The page may still be arriving: the figure of the first screen doesn't wait for the last line.
whenFirstFigure(document, () => {
  const isOpening = document.querySelector('[data-figure][data-provenance]') !== null;
  if (location.hash.includes('=') || isOpening) load();
  else whenNeeded([...document.querySelectorAll('[data-figure]')], load);
});
document.documentElement.dataset['entered'] = '';

whenRead(document, () => {
  customElements.define('context-figure', ContextElement);
  // A figure's own page is made from the article's, and has this script.
  const { alone } = document.body.dataset;
  if (alone !== undefined)
    void import('./figurePage.ts').then(({ enterFigurePage }) => enterFigurePage(alone));

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
  nearJumps(document);
  openFolded(document);
  listRoles(document);
  // What measures the page is a task of its own: a touch in between is answered.
  setTimeout(() => {
    currentSection(document);
    readingProgress(document);
  });
});
