import type { TimedRow } from '../../cohort/table/TimedRow.ts';
import type { Interval } from '../../survival/index.ts';

/** Rows as stretches at risk; from a landmark on, where there is one. */
export const intervalsOf = (rows: readonly TimedRow[], from = 0): Interval[] =>
  rows.map(({ start, time, event }) => ({ start: Math.max(start, from), stop: time, event }));
