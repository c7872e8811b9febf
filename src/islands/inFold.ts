import { whenRested } from '../figures/kit/whenRested.ts';

/**
 * Returns what tells that the content of a fold is out of date: `change` is then run at once while the fold is open; while it is
 * closed, when it is being opened, or when the reader has paused. Without a fold it is run at once.
 */
export function inFold(fold: Element | null, change: () => void): () => void {
  if (!(fold instanceof HTMLDetailsElement)) return change;
  let stale = false;
  const bring = () => {
    if (!stale) return;
    stale = false;
    change();
  };
  // The click that opens it comes before it opens; what else opens it (a search in the page) says so afterwards.
  fold.querySelector('summary')?.addEventListener('click', bring);
  fold.addEventListener('toggle', bring);
  return () => {
    stale = true;
    if (fold.open) bring();
    else whenRested(bring);
  };
}
