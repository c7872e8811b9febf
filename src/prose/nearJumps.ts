/** Screens that a jump within the page may pass while scrolling; one that goes further is made at once. */
const NEAR = 2;

/** Lets links within the page scroll to what is near, and jump to what is far. */
export function nearJumps(page: Document): void {
  const root = page.documentElement;
  page.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    const place = link && page.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!place) return;
    const near = Math.abs(place.getBoundingClientRect().top) <= NEAR * innerHeight;
    root.toggleAttribute('data-near', near);
  });
}
