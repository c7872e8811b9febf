/**
 * The one entry script of the page on which figures are explored. While a table of the reader's own is there, the figure of curves
 * draws it, and what only a record has (exits to move, facts to switch) hides.
 */
import { hoverCards } from '../prose/hoverCards.ts';
import { loadFigures } from './loadFigures.ts';
import { TableLoaderElement } from '../figures/table/TableLoaderElement.tsx';
import { whenNeeded } from '../figures/kit/whenNeeded.ts';

const OF_TABLES = 'survival-figure';
const figures = [...document.querySelectorAll<HTMLElement>(`main > ${OF_TABLES}`)];
const recordOnly = [
  ...document.querySelectorAll<HTMLElement>(`main > [data-figure]:not(${OF_TABLES})`),
  ...document.querySelectorAll<HTMLElement>('h2[data-of="record"]'),
];

const bringReader = async () => new (await import('./askTable.ts')).TableClient();
const bringFigures = async () => (await import('./figures.ts')).bringFigures();

customElements.define('table-loader', TableLoaderElement);
document
  .querySelector<TableLoaderElement>('table-loader')
  ?.start({ figures, recordOnly, bringFigures, bringReader });

const load = () => {
  loadFigures(document, bringFigures);
};
if (location.hash.includes('=')) load();
else whenNeeded([...document.querySelectorAll('[data-figure]')], load);
document.documentElement.dataset['entered'] = '';

// Whatever becomes of the cards, the figures come to life.
hoverCards(document);
