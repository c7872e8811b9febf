/**
 * Watches over the entry script of a page. It stands apart from all others and imports nothing: where the entry, or what that
 * imports, can't be had, or is long in coming, the page and its figures say so. An entry says that it ran by `data-entered` on the
 * root element.
 */
{
  const LOST =
    'What brings this page to life could not be loaded: its figures stand as they were built, and its controls do nothing.';
  const LATE =
    'What brings this page to life is still on its way: so far its figures stand as they were built, and its controls do nothing.';
  /** Milliseconds after which an entry is late. */
  const PATIENCE = 10_000;

  const root = document.documentElement;
  const said = [];
  const unsay = () => {
    for (const place of said.splice(0)) place.remove();
  };
  const put = (before, words, ...more) => {
    if (!before) return;
    const place = document.createElement('p');
    place.className = 'figure-problem';
    place.setAttribute('role', 'status');
    place.append(words, ' ', ...more);
    before.prepend(place);
    said.push(place);
  };
  const say = (words) => {
    unsay();
    if (root.dataset.entered !== undefined) return;
    const figures = document.querySelectorAll('[data-figure], table-loader, teach-ask');
    if (figures.length === 0) return;
    const again = document.createElement('button');
    again.type = 'button';
    again.className = 'text-button';
    again.textContent = 'Load the page again';
    again.addEventListener('click', () => location.reload());
    put(document.querySelector('main'), words, again);
    const drawn = [...figures].filter((part) => part.matches('[data-figure]'));
    for (const figure of new Set(drawn.map((part) => part.closest('figure') ?? part))) put(figure, words);
  };

  const late = setTimeout(() => say(LATE), PATIENCE);
  addEventListener('load', () => {
    clearTimeout(late);
    say(LOST);
  });
  new MutationObserver(unsay).observe(root, { attributes: true, attributeFilter: ['data-entered'] });
}
