import type { AddressContext } from '../state/AddressContext.ts';
import { readAddress } from '../state/readAddress.ts';
import type { Reading } from '../state/Reading.ts';
import { readingIn } from '../state/readReading.ts';
import type { Store } from '../state/store.ts';
import { keepView, viewFragment } from '../state/viewFragment.ts';
import type { ViewState } from '../state/ViewState.ts';
import { writeAddress } from '../state/writeAddress.ts';
import { afterPaint } from './afterPaint.ts';
import { openAtPlace } from './openAtPlace.ts';
import { writeEntries, type Entry } from './writeEntries.ts';

/** Milliseconds after which a continuous change has come to rest: browsers refuse pages that write their address too often. */
const SETTLED = 150;
/** Milliseconds before what the browser refused to write is written again. */
const AGAIN = 1000;

/**
 * Mirrors the store in the address's fragment, and follows the browser's back and forward.
 *
 * Nothing waits for the browser: what it refuses to keep is written again until it does. A discrete choice pushes an entry, a continuous one replaces it. Entries are written after the paint of what they name: a
 * browser takes longer to keep an entry than a figure to be drawn. `report` is told what in an address was not understood.
 * Where the address names a place on the page instead, the view stands beside it in the entry's state.
 * An address with another reading of the record is followed once that is known; `learn` finds it out. Returns the page's address,
 * made from what it shows: the browser's own may be behind.
 */
export function connectAddress(
  store: Store<ViewState>,
  context: AddressContext,
  report: (problems: readonly string[]) => void,
  learn: (reading: Reading) => Promise<unknown> | null,
): () => string {
  let waiting: readonly (Pick<Entry, 'history'> & { readonly state: ViewState })[] = [];
  let resting: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    clearTimeout(resting);
    const entries = waiting.map((entry) => ({ ...entry, url: urlOf(entry.state, context) }));
    waiting = writeEntries(entries, window.history, location);
    if (waiting.length > 0) resting = setTimeout(write, AGAIN);
  };
  const follow = () => {
    // Whoever goes back at once leaves what was not yet written.
    waiting = [];
    // A jump to a heading, which changes nothing that is shown.
    if (keepView(writeAddress(store.get(), context))) return;
    const fragment = viewFragment();
    const show = () => {
      // Whoever has gone on meanwhile is followed there, not here.
      const read = viewFragment() === fragment ? readAddress(fragment, context) : null;
      if (!read) return;
      store.set(read.state, 'none');
      report(read.problems);
    };
    const learning = learn(readingIn(fragment, context.record));
    if (learning) learning.then(show, show);
    else show();
  };
  store.subscribe((state, _, history) => {
    if (history === 'none') return;
    const last = waiting.at(-1);
    // The end of a continuous change stands for all of it, in the entry that it belongs to.
    if (last && history === 'replace') waiting = [...waiting.slice(0, -1), { state, history: last.history }];
    else waiting = [...waiting, { state, history }];
    if (history === 'push') afterPaint(write);
    else {
      clearTimeout(resting);
      resting = setTimeout(write, SETTLED);
    }
    report([]);
  });
  window.addEventListener('popstate', follow);
  window.addEventListener('pagehide', write);
  if (viewFragment().includes('=')) follow();
  else keepView(writeAddress(store.get(), context));
  openAtPlace(document);
  return () => urlOf(store.get(), context);
}

/** The whole address of a view on this page: not every page has a path to name it by (a file, or what a script made). */
function urlOf(state: ViewState, context: AddressContext): string {
  const fragment = writeAddress(state, context);
  const page = location.href.replace(/#.*$/su, '');
  return fragment === '' ? page : `${page}#${fragment}`;
}
