import type { Cohort } from '../cohort/Cohort.ts';
import type { LimitMethod } from '../survival/index.ts';
import type { Reading } from './Reading.ts';

/** Everything that a reader can choose on a page. All of it is in the address. */
export interface ViewState {
  /** The attribute that splits the cohort; null for all patients together. */
  readonly grouping: string | null;
  /** The shown table: one compatible cohort, whole. */
  readonly cohort: Cohort;
  /** How the record is read. */
  readonly reading: Reading;
  /** The time read off. */
  readonly time: number;
  readonly showEnvelope: boolean;
  readonly showBand: boolean;
  readonly method: LimitMethod;
  readonly years: boolean;
  readonly mortality: boolean;
  /** Index of the stratum whose limits are tinted. */
  readonly focus: number;
}
