/** The one entry script of the teaching page. The figures to play with are loaded when the learner nears them. */
import { hoverCards } from '../prose/hoverCards.ts';
import { loadFigures } from './loadFigures.ts';
import { BuildElement } from '../teach/BuildElement.tsx';
import { ProgressElement } from '../teach/ProgressElement.tsx';
import { CodesElement } from '../teach/room/CodesElement.tsx';
import { whenNeeded } from '../figures/kit/whenNeeded.ts';

customElements.define('build-curve', BuildElement);
customElements.define('teach-progress', ProgressElement);
customElements.define('teach-codes', CodesElement);

const load = () => {
  loadFigures(document, async () => (await import('./stages.ts')).bringStages());
};
if (location.hash.includes('=')) load();
else whenNeeded([...document.querySelectorAll('[data-figure]')], load);
document.documentElement.dataset['entered'] = '';

// Whatever becomes of the cards, the figures come to life.
hoverCards(document);
