import { createStore, type Store } from './store.ts';
import type { ViewState } from './ViewState.ts';

/**
 * What a reader points at for the moment, in any figure of the page: a time and a row. It goes before what was chosen as long
 * as it lasts, and never enters the address.
 */
export interface Pointed {
  readonly time: number | null;
  readonly row: string | null;
}

const stores = new WeakMap<Store<ViewState>, Store<Pointed>>();

/** The one place of what is pointed at, for all figures that share a store. */
export function pointedOf(store: Store<ViewState>): Store<Pointed> {
  const known = stores.get(store);
  if (known) return known;
  const made = createStore<Pointed>({ time: null, row: null });
  stores.set(store, made);
  return made;
}
