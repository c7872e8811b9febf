/**
 * The one entry script of the page on which figures are explored. The figures are kept as they were built, for a table of the
 * reader's own, before anything comes to life. What only a record has (exits to move, facts to switch) hides meanwhile.
 */
import { hoverCards } from '../prose/hoverCards.ts';
import { loadFigures } from './loadFigures.ts';
import { TableLoaderElement } from '../figures/table/TableLoaderElement.ts';
import { whenNeeded } from '../figures/kit/whenNeeded.ts';

const figures = [...document.querySelectorAll<HTMLElement>('figure.figure[id]')];
const ofTables = figures.filter((figure) => figure.querySelector('survival-figure, swimmer-figure'));
const built = new Map(ofTables.map((figure) => [figure, figure.outerHTML]));
const recordOnly = [
  ...figures.filter((figure) => !built.has(figure)),
  ...document.querySelectorAll<HTMLElement>('h2[data-of="record"]'),
];

const bringFigures = async () => (await import('./figures.ts')).bringFigures();

customElements.define('table-loader', TableLoaderElement);
document.querySelector<TableLoaderElement>('table-loader')?.start(built, recordOnly, bringFigures);

const load = () => {
  loadFigures(document, bringFigures);
};
if (location.hash.includes('=')) load();
else whenNeeded([...document.querySelectorAll('[data-figure]')], load);
document.documentElement.dataset['entered'] = '';

// Whatever becomes of the cards, the figures come to life.
hoverCards(document);
