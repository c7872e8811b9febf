/**
 * The fragment that holds the page's view: that of the address, or, while the address names a place on the page, the one that
 * `keepView` wrote beside it. One that isn't valid percent-encoding is read as it stands: it will be reported, not thrown.
 */
export function viewFragment(): string {
  const fragment = location.hash.replace(/^#/u, '');
  const { view } = (history.state ?? {}) as { view?: string };
  try {
    return decodeURIComponent(namesPlace() && view !== undefined ? view : fragment);
  } catch {
    return fragment;
  }
}

/** Keeps a view beside the place that the address has come to name: a jump to a heading takes the view's fragment out of the address. */
export function keepView(fragment: string): void {
  if (namesPlace() && history.state === null) history.replaceState({ view: fragment }, '');
}

/** Whether the address names a place on the page, and no view. */
function namesPlace(): boolean {
  return location.hash.length > 1 && !location.hash.includes('=');
}
