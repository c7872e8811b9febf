/**
 * The fragment that holds the page's view: that of the address, or, while the address names a place on the page, the one that
 * `keepView` wrote beside it. One that isn't valid percent-encoding is read as it stands: it will be reported, not thrown.
 */
export function viewFragment(): string {
  const fragment = location.hash.replace(/^#/u, '');
  try {
    return decodeURIComponent((namesPlace() ? keptView() : undefined) ?? fragment);
  } catch {
    return fragment;
  }
}

/**
 * Keeps a view beside the place that the address names: a jump to a heading takes the view's fragment out of the address. Says
 * whether it did: a place that the reader comes back to has one already.
 */
export function keepView(fragment: string): boolean {
  if (!namesPlace() || keptView() !== undefined) return false;
  try {
    history.replaceState({ view: fragment }, '');
  } catch (error) {
    // A browser that takes no more entries just now: the view is lost only if the page is opened anew at this place.
    if (!(error instanceof DOMException && error.name === 'SecurityError')) throw error;
  }
  return true;
}

/** Whether the address names a place on the page, and no view. */
function namesPlace(): boolean {
  return location.hash.length > 1 && !location.hash.includes('=');
}

function keptView(): string | undefined {
  return (history.state as { view?: string } | null)?.view;
}
