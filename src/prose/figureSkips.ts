import { element } from '../figures/kit/element.ts';

/**
 * Lets a reader with a keyboard reach and leave the figures of an article: beside the link that skips to the text one to each figure,
 * and before each a button that leads past it. Without scripts figures have nothing to stop at.
 */
export function figureSkips(page: Document): void {
  const list = page.querySelector('.skip-links');
  for (const figure of page.querySelectorAll<HTMLElement>('figure.figure[id]')) {
    const name = figure.querySelector(`a[href="#${figure.id}"]`)?.textContent.replace(/\.$/u, '');
    if (name === undefined) continue;
    list?.append(element(page, 'a', { class: 'skip-link', href: `#${figure.id}` }, `Skip to ${name}`));
    const whole = figure.closest('main > *, .opening > *') ?? figure;
    const next = whole.nextElementSibling;
    if (!(next instanceof HTMLElement)) continue;
    const past = element(page, 'button', { type: 'button', class: 'skip-link' }, `Past ${name}`);
    past.addEventListener('click', () => {
      next.tabIndex = -1;
      next.focus();
    });
    whole.before(past);
  }
}
