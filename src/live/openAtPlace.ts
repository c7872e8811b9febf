import { viewFragment } from '../state/viewFragment.ts';

/**
 * Goes to the place that the address of a view names beside it (`at=facts`), as a link from another page does that takes the view along:
 * a fragment can't be a view and an anchor at once. Only on arriving; who reloads or comes back is brought by the browser to where they were.
 */
export function openAtPlace(page: Document): void {
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (arrival && arrival.type !== 'navigate') return;
  const place = new URLSearchParams(viewFragment()).get('at');
  const target = place === null ? null : page.getElementById(place);
  if (!target) return;
  target.scrollIntoView();
  // Whoever goes on with keys goes on from there.
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}
