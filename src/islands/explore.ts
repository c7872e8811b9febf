/**
 * The one entry script of the page on which figures are explored. The figures are kept as they were built, for a table of the
 * reader's own, before anything comes to life.
 */
import { hoverCards } from './hoverCards.ts';
import { TableLoaderElement } from './TableLoaderElement.ts';
import { whenNeeded } from './whenNeeded.ts';

const figures = [...document.querySelectorAll<HTMLElement>('figure.figure[id]')];
const built = new Map(figures.map((figure) => [figure, figure.outerHTML]));

hoverCards(document);
customElements.define('table-loader', TableLoaderElement);
document.querySelector<TableLoaderElement>('table-loader')?.start(built);

const load = () => void import('./figures.ts');
if (location.hash.includes('=')) load();
else whenNeeded([...document.querySelectorAll('[data-figure]')], load);
