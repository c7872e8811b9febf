import type { TimedRow } from '../../cohort/table/readRows.ts';
import { competingIncidence, type CompetingIncidence } from './competingIncidence.ts';

/** What applies to some tables only, or is asked for: a key stands where it does. */
export interface FurtherAnalysis {
  /** Where other events ended rows. */
  readonly cumulativeIncidence?: CompetingIncidence;
}

export function furtherAnalysis(
  rows: readonly TimedRow[],
  groups: ReadonlyMap<string, readonly TimedRow[]>,
  { at, level }: { readonly at?: readonly number[] | undefined; readonly level: number },
): FurtherAnalysis {
  const cumulativeIncidence = competingIncidence(rows, groups, { at, level });
  return { ...(cumulativeIncidence && { cumulativeIncidence }) };
}
