/** The one entry script of a game's page: what it is played with is fetched, and its record solved by a worker. */
import { AnyTableElement } from '../teach/games/AnyTableElement.ts';
import { loadFigures } from './loadFigures.ts';
import { prepareSession } from './prepareSession.ts';

loadFigures(document, async () => {
  await prepareSession();
  customElements.define('any-table', AnyTableElement);
});
document.documentElement.dataset['entered'] = '';
