import { reconstructionOf, type Reconstruction } from '../reconstruction/reconstruct.ts';
import type { AddressContext } from '../state/AddressContext.ts';
import { openSession, type Session } from '../state/openSession.ts';
import { createStore, type Store } from '../state/store.ts';
import type { ViewState } from '../state/ViewState.ts';
import { DEFAULT_READING } from '../state/Reading.ts';
import { askWorker, markWork } from './askWorker.ts';
import { connectAddress } from './connectAddress.ts';
import { learnReading } from './learnReading.ts';
import { publicationOnPage, type PublicationOnPage } from './publicationOnPage.ts';

/** What the figures of a page share: the publication at work, the reader's choices, and what the address said that made no sense. */
export interface ArticleSession extends Session {
  readonly store: Store<ViewState>;
  readonly context: AddressContext;
  readonly problems: Store<{ list: readonly string[] }>;
  /** The address of the page as it is shown; null where none can open it again. */
  readonly address: () => string | null;
  /** The name under which a reader's own table was read; null where the publication is shown. */
  readonly ownTable: string | null;
  /** Whether the page as built shows the view that it opens with. */
  readonly built: boolean;
}

let opened: ArticleSession | undefined;
let held: ArticleSession | undefined;
let prepared: Promise<void> | undefined;

/** Fetches the publication and has a worker solve its record, so that the page doesn't wait for it; settled when its session is open. */
export function prepareSession(): Promise<void> {
  prepared ??= solveAndOpen().catch((error: unknown) => {
    prepared = undefined;
    throw error;
  });
  return prepared;
}

async function solveAndOpen(): Promise<void> {
  const publication = await publicationOnPage();
  const { record, table } = publication;
  // A table leaves nothing to solve; and where there is no worker, the page solves the record itself as the session opens.
  const answer = table ? null : await askWorker(record, DEFAULT_READING).answer.catch(() => null);
  opened ??= open(
    publication,
    answer?.kind === 'solution' ? reconstructionOf(record, DEFAULT_READING, answer) : null,
  );
}

/**
 * The session that a figure joins as it comes to life: the publication's, which the page carries, or that of a reader's own table
 * while `holdTable` has put one in its place.
 */
export function articleSession(): ArticleSession {
  const session = held ?? opened;
  if (!session) throw new Error('articleSession requires prepareSession() to have settled');
  return session;
}

/** Lets the figures that come to life from now on draw a reader's own table; null: the publication again. No address opens it. */
export function holdTable(table: { readonly session: Session; readonly name: string } | null): void {
  held = table
    ? {
        ...table.session,
        store: createStore(table.session.defaults),
        context: contextOf(table.session),
        problems: createStore<{ list: readonly string[] }>({ list: [] }),
        built: false,
        address: () => null,
        ownTable: table.name,
      }
    : undefined;
}

function open({ record, series, table }: PublicationOnPage, solved: Reconstruction | null): ArticleSession {
  const session = openSession(record, series, table, solved, markWork);
  const context = contextOf(session);
  const store = createStore(session.defaults);
  const problems = createStore<{ list: readonly string[] }>({ list: [] });
  const report = (list: readonly string[]) => {
    problems.set({ list }, 'none');
  };
  const address = connectAddress(store, context, report, (reading) =>
    session.isKnown(reading) ? null : learnReading(session, reading).answer,
  );
  return { ...session, store, context, problems, address, built: true, ownTable: null };
}

function contextOf({ series, record, defaults, setFor, longestOf }: Session): AddressContext {
  return {
    series,
    attributes: record.attributes.map(({ id, levels }) => ({ id, levels: levels.map((level) => level.id) })),
    defaults,
    record,
    setFor,
    longestOf,
  };
}
