import { STANDS_STILL } from './standsStill.ts';

/**
 * Loads what the figures of the page need; where it can't be had, the figures say so and stay as they were built, and it is tried
 * again once the network is back or a reader touches a figure.
 */
export function loadFigures(page: Document, load: () => Promise<void>): void {
  load().catch((error: unknown) => {
    reportError(error);
    for (const place of page.querySelectorAll('[data-part="problem"]')) place.textContent = STANDS_STILL;
    const tries = new AbortController();
    const again = () => {
      tries.abort();
      for (const place of page.querySelectorAll('[data-part="problem"]')) place.textContent = '';
      loadFigures(page, load);
    };
    addEventListener('online', again, { signal: tries.signal });
    page.addEventListener(
      'click',
      ({ target }) => {
        if (target instanceof Element && target.closest('[data-figure], find-table')) again();
      },
      { signal: tries.signal },
    );
  });
}
