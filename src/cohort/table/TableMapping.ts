import type { LevelChoice } from './levelGroups.ts';
import type { TableChoices } from './TableChoices.ts';

/** The units in which a table may count time. */
export const TIME_UNITS = ['day', 'week', 'month', 'year'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

/** What the outcome may be, for the words that figures use. */
export const OUTCOMES = ['death', 'relapse', 'event'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What somebody who brings a table says of its columns; first guessed, then corrected by them. Columns go by name. */
export interface TableMapping {
  readonly row: string | null;
  readonly time: string | null;
  /** Null: nothing tells it. */
  readonly unit: TimeUnit | null;
  /** What time is counted from: "diagnosis". */
  readonly zero: string;
  readonly event: string | null;
  /** The keys of the event column's values that mean the outcome. */
  readonly happened: readonly string[];
  /** Those that mean that it did not happen, that something else happened, and that it is not known. */
  readonly without: readonly string[];
  readonly other: readonly string[];
  readonly unknown: readonly string[];
  readonly outcome: Outcome;
  readonly groupings: readonly string[];
  /** Groupings that are said to be known at time zero, or not; the rest as their names tell. */
  readonly known: Readonly<Record<string, boolean>>;
  /** What is said of the levels of groupings, by column; of the rest, each value is one. */
  readonly levels: Readonly<Record<string, LevelChoice>>;
  /** Answers to what was asked of the table besides. */
  readonly answers: Pick<
    TableChoices,
    'marks' | 'start' | 'dateOrder' | 'sentinel' | 'codes' | 'only' | 'rowsApart'
  >;
  /** Columns whose meaning is known: which attribute of a data dictionary, and which level each value is (null: none of them). */
  readonly meanings: Readonly<Record<string, KnownMeaning>>;
  /** Whether the table is said to be of the very patients that a record describes: then its words and levels are the record's. */
  readonly claims: boolean;
}

export interface KnownMeaning {
  readonly attribute: string;
  readonly levels: Readonly<Record<string, string | null>>;
}

/** An attribute that a table may have, from a record or a series. */
export interface KnownAttribute {
  readonly id: string;
  readonly label: string;
  readonly levels: readonly { readonly id: string; readonly label: string }[];
}
