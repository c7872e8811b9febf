/**
 * Lets what hangs over the page fold away again: at a tap or click elsewhere (a scroll is neither), and at Escape, which gives the focus
 * back to what opened it. What is touched in a `spared` place leaves it open. Returns how to stop that.
 */
export function foldAway(details: HTMLDetailsElement, spared?: string): () => void {
  const stop = new AbortController();
  const page = details.ownerDocument;
  const options = { signal: stop.signal };
  page.addEventListener(
    'pointerup',
    ({ target }) => {
      if (!details.open || !(target instanceof Element) || details.contains(target)) return;
      if (spared === undefined || !target.closest(spared)) details.open = false;
    },
    options,
  );
  page.addEventListener(
    'keydown',
    ({ key }) => {
      if (key !== 'Escape' || !details.open) return;
      details.open = false;
      details.querySelector('summary')?.focus({ preventScroll: true });
    },
    options,
  );
  return () => {
    stop.abort();
  };
}
