import type { Cohort } from '../cohort/Cohort.ts';
import type { Counting } from '../rows/operationComparisons.ts';
import type { LimitMethod } from '../survival/index.ts';
import type { Reading } from './Reading.ts';

/** By grouping, its levels that are kept, in their order. */
export type KeptLevels = Readonly<Record<string, readonly string[]>>;

/** Everything that a reader can choose on a page. All of it is in the address. */
export interface ViewState {
  /** The attribute that splits the cohort; null for all patients together. */
  readonly grouping: string | null;
  /** The attribute that the grouping is crossed with; null for none. Without a grouping it says nothing. */
  readonly crossed: string | null;
  /** Of some groupings the levels that are kept: patients who have none of them are left out of the curves. Empty where nobody is. */
  readonly only: KeptLevels;
  /** The shown table: one compatible cohort, whole. */
  readonly cohort: Cohort;
  /** How the record is read in what is drawn. */
  readonly reading: Reading;
  /** A reading that was asked for and has no answer: what is drawn is then under the first reading. Null where there is none. */
  readonly asked: Reading | null;
  /** The time read off. */
  readonly time: number;
  readonly showEnvelope: boolean;
  readonly showBand: boolean;
  readonly method: LimitMethod;
  readonly years: boolean;
  readonly mortality: boolean;
  /** The row of the shown table that is lit up in every figure; null for none. */
  readonly row: string | null;
  /** The row that the curves leave out; null where everybody counts. */
  readonly excluded: string | null;
  /** The curves without each row in turn. */
  readonly leaveOneOut: boolean;
  /** The curves had every censored patient died on leaving, and had none of them died. */
  readonly extremes: boolean;
  /** The curve had one more died, time by time. */
  readonly oneMore: boolean;
  /** Guides to the medians. */
  readonly median: boolean;
  /** All rows of the table under the curve, or those at risk alone. */
  readonly counts: boolean;
  /** Lanes by the levels of the grouping: older addresses have it; it is kept, and nothing draws it any more. */
  readonly lanesByGroup: boolean;
  /** The deal chosen among all ways to deal the patients, as a digit per exit (1: first group); null for the shown table's own. */
  readonly deal: string | null;
  /** Where the reader placed a treatment that came later, by row of the shown table; rows that aren't named stand where they began. */
  readonly operations: Readonly<Record<string, number>>;
  /** Which way of counting the later treatment is drawn. */
  readonly counting: Counting;
  /** The time from which a landmark analysis counts; null for the series' own. */
  readonly landmark: number | null;
  /** Whether every number of the text shows its status. */
  readonly showSources: boolean;
}
