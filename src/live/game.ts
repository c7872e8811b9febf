/** The one entry script of a game's page: what it is played with is fetched, and its record solved by a worker. */
import { AnyTableElement } from '../teach/games/AnyTableElement.ts';
import { GameElement } from '../teach/games/GameElement.tsx';
import { loadFigures } from './loadFigures.ts';
import { prepareSession } from './prepareSession.ts';

loadFigures(document, async () => {
  await prepareSession();
  customElements.define('any-table', AnyTableElement);
  customElements.define('teach-game', GameElement);
});
document.documentElement.dataset['entered'] = '';
