/**
 * Lets what hangs over the page fold away again: when something else is tapped, clicked or focused, and at Escape, which gives the
 * focus back to what opened it if it was inside. A scroll is no tap, nor is a selection that ends elsewhere. What happens in `spared`
 * leaves it open. Returns how to stop that.
 */
export function foldAway(details: HTMLDetailsElement, spared?: Element | null): () => void {
  const stop = new AbortController();
  const page = details.ownerDocument;
  const options = { signal: stop.signal };
  const isElsewhere = (target: EventTarget | null) =>
    target instanceof Node && !details.contains(target) && !spared?.contains(target);
  let began = false;
  page.addEventListener(
    'pointerdown',
    ({ target }) => {
      began = isElsewhere(target);
    },
    options,
  );
  page.addEventListener(
    'pointerup',
    ({ target }) => {
      if (began && isElsewhere(target)) details.open = false;
    },
    options,
  );
  page.addEventListener(
    'focusin',
    ({ target }) => {
      if (isElsewhere(target)) details.open = false;
    },
    options,
  );
  page.addEventListener(
    'keydown',
    ({ key }) => {
      if (key !== 'Escape' || !details.open) return;
      const hadFocus = details.contains(page.activeElement);
      details.open = false;
      if (hadFocus) details.querySelector('summary')?.focus({ preventScroll: true });
    },
    options,
  );
  return () => {
    stop.abort();
  };
}
