import type { EnvelopeStep } from '../cohort/CohortSet.ts';
import type { KaplanMeierRow, LimitStep, Observation } from '../survival/index.ts';

/** Everything that a figure, its table and its sentence read of one curve. */
export interface Stratum {
  /** Position among the grouping's levels; 0 for the whole cohort. It chooses colour and line type. */
  readonly index: number;
  /** The level's id; null for the whole cohort. */
  readonly level: string | null;
  readonly label: string;
  readonly n: number;
  readonly observations: readonly Observation[];
  readonly rows: readonly KaplanMeierRow[];
  readonly limits: readonly LimitStep[];
  /** Bounds over all compatible tables with the shown arrangement; a single flat line of steps for a set of one. */
  readonly envelope: readonly EnvelopeStep[];
  readonly envelopeUntil: number;
  /** Time of the last exit. */
  readonly last: number;
}
