/** Keeps a control of some part of a figure under the finger that changed it, when what stands above grows or shrinks by it. */
export function holdControls(figure: HTMLElement, part: string): void {
  figure.addEventListener(
    'change',
    ({ target }) => {
      if (!(target instanceof HTMLElement) || !target.closest(part)) return;
      const top = () => target.getBoundingClientRect().top;
      const before = top();
      // Before what changed is on screen.
      requestAnimationFrame(() => {
        // What its own choice took away has no place to be held.
        if (target.getClientRects().length > 0) scrollBy({ top: top() - before, behavior: 'instant' });
      });
    },
    { capture: true },
  );
}
