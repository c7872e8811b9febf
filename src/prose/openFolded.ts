/** Unfolds what a link leads to, where it lies in something folded: not every browser does so by itself. */
export function openFolded(page: Document): void {
  const open = () => {
    const target = page.querySelector(':target');
    let shut = target?.closest<HTMLDetailsElement>('details:not([open])');
    if (!target || !shut) return;
    for (; shut; shut = target.closest<HTMLDetailsElement>('details:not([open])')) shut.open = true;
    target.scrollIntoView();
  };
  open();
  addEventListener('hashchange', open);
}
