/** The one entry script of a game's page: what it is played with is fetched, and its record solved by a worker. */
import { GameElement } from '../teach/games/GameElement.tsx';
import { loadFigures } from './loadFigures.ts';
import { prepareSession } from './prepareSession.ts';

loadFigures(document, async () => {
  await prepareSession();
  customElements.define('teach-game', GameElement);
});
document.documentElement.dataset['entered'] = '';
