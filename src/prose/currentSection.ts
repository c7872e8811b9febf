import { foldAway } from '../figures/kit/foldAway.ts';
import { whenScrolled } from './whenScrolled.ts';

/**
 * Marks, in the table of contents, the section that is being read, and says it where the contents are folded. Beside the text the
 * contents give way to figures that run over their column.
 */
export function currentSection(page: Document): void {
  const contents = page.querySelector<HTMLElement>('.contents');
  if (!contents) return;
  const links = [...contents.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  const headings = links.flatMap((link) => page.getElementById(link.hash.slice(1)) ?? []);
  const figures = [...page.querySelectorAll('main > figure, main > :has(figure)')];
  const name = contents.querySelector('[data-part="section"]');
  whenScrolled(() => {
    const read = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight * 0.35);
    let current = '';
    for (const link of links) {
      if (read && link.hash === `#${read.id}`) {
        link.setAttribute('aria-current', 'true');
        current = link.textContent.trim();
      } else link.removeAttribute('aria-current');
    }
    if (name && name.textContent !== current) name.textContent = current;
    const place = contents.getBoundingClientRect();
    const covered = figures.some((figure) => {
      const { top, bottom, left } = figure.getBoundingClientRect();
      return left < place.right && top < place.bottom && bottom > place.top;
    });
    contents.toggleAttribute('data-covered', covered);
  });
  // A place that was chosen is gone to: the list that led there is folded again.
  const list = contents.querySelector('details');
  if (!list) return;
  for (const link of links)
    link.addEventListener('click', () => {
      list.open = false;
    });
  foldAway(list);
}
