import { element } from '../views/element.ts';

/**
 * Lets a reader with a keyboard reach and leave the figures of an article: beside the link that skips to the text one to each figure,
 * and before a figure's first control a button that leads past it. Without scripts figures have nothing to stop at.
 */
export function figureSkips(page: Document): void {
  const list = page.querySelector('.skip-links');
  const figures = [...page.querySelectorAll<HTMLElement>('main figure.figure[id]')];
  for (const [index, figure] of figures.entries()) {
    const there = { class: 'skip-link', href: `#${figure.id}` };
    list?.append(element(page, 'a', there, `Skip to Figure ${index + 1}`));
    const next = figure.nextElementSibling;
    if (!(next instanceof HTMLElement)) continue;
    const past = element(page, 'button', { type: 'button', class: 'skip-link' }, 'Past this figure');
    past.addEventListener('click', () => {
      next.tabIndex = -1;
      next.focus();
    });
    figure.prepend(past);
  }
}
