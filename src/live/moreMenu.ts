/** Lets the pages under "More" fold away again where a reader touches something else, or presses Escape. */
const more = document.querySelector<HTMLDetailsElement>('.site-more');

if (more) {
  document.addEventListener('pointerdown', ({ target }) => {
    if (!(target instanceof Node && more.contains(target))) more.open = false;
  });
  more.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    more.open = false;
    more.querySelector('summary')?.focus();
  });
}

export {};
