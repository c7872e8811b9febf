import type { TimedRow } from '../../cohort/table/TimedRow.ts';

/** What is analysed: all rows, those of each group with the reference first, whether rows enter late, and the landmark that everybody is watched from. */
export interface RowsByGroup {
  readonly rows: readonly TimedRow[];
  readonly groups: ReadonlyMap<string, readonly TimedRow[]>;
  readonly isLate: boolean;
  readonly landmark: number | null;
}
