import type { EnvelopeStep } from '../cohort/CohortSet.ts';
import type { CurveColumns, KaplanMeierRow, LimitStep, Observation } from '../survival/index.ts';

/** Everything that a figure, its table and its sentence read of one curve. */
export interface Stratum {
  /** Position among the grouping's levels; 0 for the whole cohort. It chooses colour and line type. */
  readonly index: number;
  /** The level's id; null for the whole cohort. */
  readonly level: string | null;
  readonly label: string;
  readonly n: number;
  readonly observations: readonly Observation[];
  /** The same observations with the rows they belong to, in order of exit. */
  readonly patients: readonly { readonly row: string; readonly time: number; readonly event: boolean }[];
  readonly rows: readonly KaplanMeierRow[];
  readonly limits: readonly LimitStep[];
  /** Of a curve of many times, rows and limits are those that can be told apart in a drawing; here is all of it. */
  readonly whole?: CurveColumns;
  /** The curve with the row that is left out; null where everybody counts. */
  readonly withEverybody: readonly KaplanMeierRow[] | null;
  /**
   * Bounds over all compatible tables with the shown arrangement; the curve itself for a set of one. No steps where a row is
   * left out: bounds without it are not known.
   */
  readonly envelope: readonly EnvelopeStep[];
  readonly envelopeUntil: number;
  /** Time of the last exit. */
  readonly last: number;
}
