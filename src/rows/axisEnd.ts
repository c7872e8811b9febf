import type { Cohort } from '../cohort/Cohort.ts';

/**
 * Where the time axis ends: at the longest follow-up that is allowed, so that it stays the same for every grouping and table;
 * without a limit, at the next whole ten units after the last exit of the shown table.
 */
export function axisEnd(cohort: Cohort, longest: number | null): number {
  const last = cohort.patients.reduce((most, { time }) => Math.max(most, time), -Infinity);
  return longest === null ? Math.ceil((last + 1) / 10) * 10 : Math.max(longest, last);
}
