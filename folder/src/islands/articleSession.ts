import type { Series } from '../cohort/Series.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import type { AddressContext } from '../state/address.ts';
import { openSession, type Session } from '../state/openSession.ts';
import { createStore, type Store } from '../state/store.ts';
import type { ViewState } from '../state/ViewState.ts';
import { connectAddress } from './connectAddress.ts';

/** What the figures of a page share: the publication at work, the reader's choices, and what the address said that made no sense. */
export interface ArticleSession extends Session {
  readonly store: Store<ViewState>;
  readonly context: AddressContext;
  readonly problems: Store<{ list: readonly string[] }>;
}

let opened: ArticleSession | undefined;

/** Opens the session from the publication that the page carries; every figure of the page gets the same one. */
export function articleSession(): ArticleSession {
  opened ??= open();
  return opened;
}

function open(): ArticleSession {
  const { record, series } = JSON.parse(document.getElementById('publication')?.textContent ?? '') as {
    record: PublishedRecord;
    series: Series;
  };
  const session = openSession(record, series);
  const context: AddressContext = {
    series,
    attributes: record.attributes.map(({ id, levels }) => ({ id, levels: levels.map((level) => level.id) })),
    defaults: session.defaults,
    record,
    setFor: session.setFor,
    longestOf: session.longestOf,
  };
  const store = createStore(session.defaults);
  const problems = createStore<{ list: readonly string[] }>({ list: [] });
  connectAddress(store, context, (list) => {
    problems.set({ list }, 'none');
  });
  return { ...session, store, context, problems };
}
