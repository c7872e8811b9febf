import { exactLogRankTest, logRankTest } from '../survival/index.ts';
import type { Stratum } from './Stratum.ts';

/** The log-rank test between strata beside its exact counterpart. P values are null where a test is undefined. */
export interface GroupTest {
  readonly sizes: readonly number[];
  readonly logRankP: number | null;
  /** Exact permutation P, two-sided; null unless there are two strata. */
  readonly exactP: number | null;
  /** Number of ways to deal the patients into groups of these sizes. */
  readonly deals: number | null;
  /** The smallest two-sided exact P that this split could give, whatever happens. */
  readonly floor: number | null;
}

/** Compares the strata of a grouping; null for fewer than two strata. */
export function groupTest(strata: readonly Stratum[]): GroupTest | null {
  const [first, second] = strata;
  if (!first || !second) return null;
  const exact = strata.length === 2 ? exactLogRankTest(first.observations, second.observations) : null;
  return {
    sizes: strata.map((stratum) => stratum.n),
    logRankP: logRankTest(strata.map((stratum) => stratum.observations))?.p ?? null,
    exactP: exact?.p ?? null,
    deals: exact?.splits ?? null,
    floor: exact?.floor ?? null,
  };
}
