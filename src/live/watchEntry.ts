/**
 * A second entry script of every page, which imports nothing: where the first, or what that imports, could not be had, the page and
 * its figures say so. An entry script says that it ran by `data-entered` on the root element.
 */
const WORDS =
  'What brings this page to life could not be loaded: its figures stand as they were built, and its controls do nothing.';

addEventListener('load', () => {
  const root = document.documentElement;
  if (root.dataset['entered'] !== undefined) return;
  if (!document.querySelector('[data-figure], table-loader, teach-ask')) return;
  const say = (before: Element | null, ...more: Element[]) => {
    const place = document.createElement('p');
    place.className = 'figure-problem';
    place.setAttribute('role', 'status');
    place.append(WORDS, ' ', ...more);
    before?.prepend(place);
  };
  const again = document.createElement('button');
  again.type = 'button';
  again.className = 'text-button';
  again.textContent = 'Load the page again';
  again.addEventListener('click', () => {
    location.reload();
  });
  say(document.querySelector('main'), again);
  const figures = [...document.querySelectorAll('[data-figure]')].map(
    (part) => part.closest('figure') ?? part,
  );
  for (const figure of new Set(figures)) say(figure);
});

export {};
