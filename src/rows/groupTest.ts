import { exactLogRankTest, logRankTest, standardisedExactP } from '../survival/index.ts';
import type { Stratum } from './Stratum.ts';

/** The log-rank test between strata beside its exact counterpart. P values are null where a test is undefined. */
export interface GroupTest {
  readonly sizes: readonly number[];
  readonly logRankP: number | null;
  /** Exact permutation P, two-sided, by the distance of observed from expected; null unless there are two strata, and for more patients than a page can deal. */
  readonly exactP: number | null;
  /** The same by the standardised statistic; null where that takes too long. */
  readonly standardisedP: number | null;
  /** Number of ways to deal the patients into groups of these sizes, or of those drawn where there are too many to go through. */
  readonly deals: number | null;
  readonly sampled: boolean;
  /** The smallest two-sided exact P that this split could give, whatever happens. */
  readonly floor: number | null;
}

/**
 * A sample of deals is as large as leaves the page fluent: so many patients picked in all, within these limits. Where the least would
 * already be more, there are patients enough for chi-square, and none is drawn.
 */
const PICKS = 3_000_000;
const LEAST_DRAWS = 2_000;
const MOST_DRAWS = 20_000;
/** Of a larger group than this, and one at least as large beside it, nothing is dealt. */
export const MOST_DEALT = PICKS / LEAST_DRAWS;
/** Deals of groups of five and five: more aren't gone through a second time while a reader moves the figure. */
const MOST_STANDARDISED = 252;

/** Compares the strata of a grouping; null for fewer than two strata. */
export function groupTest(strata: readonly Pick<Stratum, 'n' | 'observations'>[]): GroupTest | null {
  const [first, second] = strata;
  if (!first || !second) return null;
  const [small, large] = first.n <= second.n ? [first, second] : [second, first];
  const draws = Math.min(MOST_DRAWS, Math.floor(PICKS / small.n));
  const exact =
    strata.length === 2 && small.n <= MOST_DEALT
      ? exactLogRankTest(small.observations, large.observations, { draws })
      : null;
  return {
    sizes: strata.map((stratum) => stratum.n),
    logRankP: logRankTest(strata.map((stratum) => stratum.observations))?.p ?? null,
    exactP: exact?.p ?? null,
    standardisedP:
      exact !== null
        ? standardisedExactP(small.observations, large.observations, { most: MOST_STANDARDISED })
        : null,
    deals: exact?.draws ?? exact?.splits ?? null,
    sampled: exact?.method === 'monteCarlo',
    floor: exact?.floor ?? null,
  };
}
