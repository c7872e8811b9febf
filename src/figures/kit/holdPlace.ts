/**
 * Keeps what a reader looks at in its place when an element above it grows or shrinks, as a choice in another figure makes it: for
 * browsers that don't do so by themselves (`overflow-anchor`).
 */
export function holdPlace(element: HTMLElement): void {
  if (CSS.supports('overflow-anchor', 'auto')) return;
  const heightNow = () => element.getBoundingClientRect().height;
  let height = heightNow();
  // Before what changed is on screen.
  new ResizeObserver(() => {
    const grown = heightNow() - height;
    height += grown;
    if (element.getBoundingClientRect().bottom - grown <= 0) scrollBy({ top: grown, behavior: 'instant' });
  }).observe(element);
}
