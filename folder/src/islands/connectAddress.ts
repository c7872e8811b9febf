import { readAddress, writeAddress, type AddressContext } from '../state/address.ts';
import type { Store } from '../state/store.ts';
import type { ViewState } from '../state/ViewState.ts';

/**
 * Mirrors the store in the address's fragment, and follows the browser's back and forward.
 *
 * A discrete choice pushes an entry, a continuous one replaces it. `report` is told what in an address was not understood.
 */
export function connectAddress(
  store: Store<ViewState>,
  context: AddressContext,
  report: (problems: readonly string[]) => void,
): void {
  const follow = () => {
    const read = readAddress(decodeFragment(location.hash), context);
    if (!read) return;
    store.set(read.state, 'none');
    report(read.problems);
  };
  store.subscribe((state, _, history) => {
    if (history === 'none') return;
    const fragment = writeAddress(state, context);
    const url = fragment === '' ? location.pathname + location.search : `#${fragment}`;
    if (history === 'push') window.history.pushState(null, '', url);
    else window.history.replaceState(null, '', url);
    report([]);
  });
  window.addEventListener('popstate', follow);
  if (location.hash.includes('=')) follow();
}

/** A fragment that isn't valid percent-encoding is read as it stands: it will be reported, not thrown. */
function decodeFragment(hash: string): string {
  const fragment = hash.replace(/^#/u, '');
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
