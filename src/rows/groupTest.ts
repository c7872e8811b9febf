import {
  exactLogRankTest,
  exactLogRankTestOfGroups,
  logRankTest,
  standardisedExactP,
} from '../survival/index.ts';
import { patientsDealt } from './patientsDealt.ts';
import type { Stratum } from './Stratum.ts';

/** The log-rank test between strata beside its exact counterpart. P values are null where a test is undefined. */
export interface GroupTest {
  readonly sizes: readonly number[];
  readonly logRankP: number | null;
  /** Exact permutation P, two-sided, by the distance of observed from expected; null for more patients than a page can deal. */
  readonly exactP: number | null;
  /** The same by the standardised statistic; null where that takes too long. */
  readonly standardisedP: number | null;
  /** Number of ways to deal the patients into groups of these sizes, or of those drawn where there are too many to go through. */
  readonly deals: number | null;
  readonly sampled: boolean;
  /** The smallest two-sided exact P that this split could give, whatever happens. */
  readonly floor: number | null;
  /** The smallest that these times and events could give; null where that isn't known. */
  readonly floorHere: number | null;
}

/**
 * A sample of deals is as large as leaves the page fluent: so many patients picked in all, within these limits. Where the least would
 * already be more, there are patients enough for chi-square, and none is drawn.
 */
const PICKS = 3_000_000;
const LEAST_DRAWS = 2_000;
const MOST_DRAWS = 20_000;
/** Where more patients than these are outside the largest group, nothing is dealt. */
export const MOST_DEALT = PICKS / LEAST_DRAWS;
/** More deals than these, without those that only swap the names of groups, aren't gone through a second time while a reader moves the figure. */
const MOST_STANDARDISED = 252;

/** Compares the strata of a grouping; null for fewer than two strata. */
export function groupTest(strata: readonly Pick<Stratum, 'n' | 'observations'>[]): GroupTest | null {
  if (strata.length < 2) return null;
  const groups = strata.map(({ observations }) => observations);
  const exact = exactTest(strata);
  return {
    sizes: strata.map((stratum) => stratum.n),
    logRankP: logRankTest(groups).p,
    exactP: exact?.p ?? null,
    standardisedP: exact === null ? null : standardisedExactP(groups, { most: MOST_STANDARDISED }),
    deals: exact?.draws ?? exact?.splits ?? null,
    sampled: exact?.method === 'monteCarlo',
    floor: exact?.floor ?? null,
    floorHere: exact?.floorHere ?? null,
  };
}

function exactTest(strata: readonly Pick<Stratum, 'n' | 'observations'>[]) {
  const [small, large, ...others] = strata.toSorted((a, b) => a.n - b.n);
  const dealt = patientsDealt(strata.map(({ n }) => n));
  if (!small || !large || dealt > MOST_DEALT) return null;
  const draws = Math.min(MOST_DRAWS, Math.floor(PICKS / dealt));
  // Of two groups many more deals can be counted.
  if (others.length === 0) return exactLogRankTest(small.observations, large.observations, { draws });
  return exactLogRankTestOfGroups(
    strata.map(({ observations }) => observations),
    { draws },
  );
}
