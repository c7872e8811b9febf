import type { AddressContext } from './AddressContext.ts';
import type { Forced } from '../reconstruction/explainForced.ts';
import type { CurveAnswer } from '../rows/teach/games/drawnCurve.ts';
import type { Step } from '../rows/teach/Step.ts';
import type { Answer, Session } from './openSession.ts';
import type { Reading } from './Reading.ts';
import { createStore, type Store } from './store.ts';
import type { TableAway } from './TableAway.ts';
import type { ViewState } from './ViewState.ts';

/** How a reading is found out. */
export interface Learning {
  /** Hears how many statements have been looked at, and of how many, while it is found out why nothing agrees. */
  readonly progress?: (done: number, of: number) => void;
  /** Ends the work, and leaves the answer unsettled. */
  readonly signal?: AbortSignal;
}

/** What the figures of a page share: the publication at work, the reader's choices, and what the address said that made no sense. */
export interface PageSession extends Session {
  readonly store: Store<ViewState>;
  readonly context: AddressContext;
  readonly problems: Store<{ list: readonly string[] }>;
  /** Finds out what a reading leaves, away from the page's thread; settled once `setFor` has the answer at once. */
  readonly learn: (reading: Reading, how?: Learning) => Promise<Answer>;
  /** Finds out in the same way what the statements of a reading force. */
  readonly findForced: (reading: Reading, signal: AbortSignal) => Promise<readonly Forced[]>;
  /** Finds out in the same way whether any table agrees with a drawn curve. */
  readonly answerCurve: (steps: readonly Step[], signal: AbortSignal) => Promise<CurveAnswer>;
  /** The address of the page as it is shown; null where none can open it again. */
  readonly address: () => string | null;
  /** The name under which a reader's own table was read; null where the publication is shown. */
  readonly ownTable: string | null;
  /** Where the curves of a large table are computed; null where the page computes them. */
  readonly away: TableAway | null;
  /** Whether the page as built shows the view that it opens with. */
  readonly built: boolean;
}

let opened: PageSession | undefined;
let held: PageSession | undefined;

/** Opens the page with its publication, unless it is open. */
export function openPage(open: () => PageSession): void {
  opened ??= open();
}

/**
 * The session that a figure joins as it comes to life: the publication's, which the page carries, or that of a reader's own table
 * while `holdTable` has put one in its place.
 */
export function pageSession(): PageSession {
  const session = held ?? opened;
  if (!session) throw new Error('pageSession requires openPage() to have been called');
  return session;
}

/** A reader's own table, under the name under which it was read. */
export interface HeldTable {
  readonly session: Session;
  readonly name: string;
  readonly away: TableAway | null;
}

/** Lets the figures that come to life from now on draw a reader's own table; null: the publication again. No address opens it. */
export function holdTable(table: HeldTable | null): void {
  held = table
    ? {
        ...table.session,
        store: createStore(table.session.defaults),
        context: contextOf(table.session),
        problems: createStore<{ list: readonly string[] }>({ list: [] }),
        built: false,
        // A table agrees with itself, and has no statements.
        learn: (reading) => Promise.resolve(table.session.setFor(reading)!),
        findForced: () => Promise.resolve([]),
        answerCurve: () =>
          Promise.reject(new Error('a table of one’s own has no statements to forbid a curve')),
        address: () => null,
        ownTable: table.name,
        away: table.away,
      }
    : undefined;
}

/** What an address has to know of a session to be read and written. */
export function contextOf({ series, record, defaults, setFor, longestOf }: Session): AddressContext {
  return {
    series,
    attributes: record.attributes.map(({ id, levels }) => ({ id, levels: levels.map((level) => level.id) })),
    defaults,
    record,
    setFor,
    longestOf,
  };
}
