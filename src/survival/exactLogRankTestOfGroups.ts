import type { ExactLogRankOptions, ExactLogRankTest } from './exactLogRankTest.ts';
import type { Observation } from './Observation.ts';
import { countDeals } from './countDeals.ts';
import { dealtDistances } from './dealtDistances.ts';
import { logRankScores } from './logRankScores.ts';

/**
 * The permutation distribution of the log-rank statistic of several groups. `statistic`: chi-square with the variance under permutation,
 * null where no event could tell the groups apart. `splits`: ways to deal the patients into groups of these sizes. `floor`: the smallest
 * P that such groups could give. `floorHere`: the smallest for these times and events, null where splits were sampled. The rest as in
 * the test of two groups.
 */
export interface ExactLogRankTestOfGroups extends Pick<
  ExactLogRankTest,
  'p' | 'midP' | 'splits' | 'floor' | 'method' | 'draws' | 'standardError'
> {
  readonly statistic: number | null;
  readonly floorHere: number | null;
}

/** Splits that are gone through at most, without those that only swap the names of groups. */
const MOST_TRIED = 200_000;
/** The patients picked in a sample of splits where nobody says how many splits, and the splits at least and at most. */
const PICKED = 25_000_000;
const [LEAST_DRAWS, MOST_DRAWS] = [50, 100_000];

/**
 * The exact permutation test of two or more groups with a statistic of the log-rank family; null where fewer than two groups have
 * patients.
 *
 * The statistic is the sum over groups of T² / n, with T = observed - expected events of the group and n its patients. But for a factor
 * that is the same for every split this is the quadratic form of all T in their covariance under permutation, and with two groups it
 * ranks splits by |T|: P is that of `exactLogRankTest`. The chi-square of `logRankTest` divides by variances of each split's own and
 * ranks splits otherwise: see `standardisedExactP`. Roots of the statistic are equal when they differ by less than 1e-11 of the sum of
 * all |scores|. Follow-up (censoring) must be alike in all groups. Splits that only swap the names of groups of one size are equally
 * extreme, so no P is below the number of such swaps over that of splits, which is the floor; tests find it attained for all sizes
 * of up to seven patients. All splits are gone through where there are at most 200,000 without such swaps, else `draws` of them
 * sampled, with P = (b + 1) / (B + 1) for b of B draws as extreme.
 * Throws a RangeError for a negative or infinite time and for draws that aren't a positive whole number.
 *
 * Source: Strasser & Weber 1999, Math Methods Stat 8:220-250; Hothorn, Hornik, van de Wiel & Zeileis 2006, Am Stat 60:257-263,
 * doi:10.1198/000313006X118430; Phipson & Smyth 2010, doi:10.2202/1544-6115.1585.
 * Agrees with R: `statistic` with that of `coin::logrank_test(Surv(time, event) ~ group)`, whose exact distribution is for two groups
 * only; P with the share of that statistic over every split.
 */
export function exactLogRankTestOfGroups(
  groups: readonly (readonly Observation[])[],
  { weight = 'log-rank', draws: wanted, seed = 1 }: ExactLogRankOptions = {},
): ExactLogRankTestOfGroups | null {
  // The largest group last: it is what remains when the others have been dealt.
  const filled = groups.filter(({ length }) => length > 0).sort((a, b) => a.length - b.length);
  const sizes = filled.map(({ length }) => length);
  const n = sizes.reduce((sum, size) => sum + size, 0);
  const draws = wanted ?? boundedDraws(n - (sizes.at(-1) ?? 0));
  if (!(Number.isInteger(draws) && draws > 0)) {
    throw new RangeError(
      `exactLogRankTestOfGroups requires a positive whole number of draws, received ${draws}`,
    );
  }
  const scores = logRankScores(filled.flat(), weight, 'exactLogRankTestOfGroups');
  if (sizes.length < 2) return null;
  const tolerance = 1e-11 * scores.reduce((sum, score) => sum + Math.abs(score), 0) || Number.MIN_VALUE;
  const { deals, tried, floor } = countDeals(sizes);
  const isExact = tried !== null && tried <= MOST_TRIED;
  const { observed, dealt } = dealtDistances(scores, sizes, isExact ? { tried } : { draws, seed });
  const beyond = (bar: number) => dealt.reduce((count, distance) => (distance >= bar ? count + 1 : count), 0);
  // The observed split counts as one more draw.
  const extra = isExact ? 0 : 1;
  const total = dealt.length + extra;
  const p = (beyond(observed - tolerance) + extra) / total;
  const farthest = dealt.reduce((most, distance) => Math.max(most, distance), 0);
  const spread = scores.reduce((sum, score) => sum + score * score, 0);
  return {
    statistic: spread > 0 ? ((n - 1) * observed ** 2) / spread : null,
    p,
    midP: (p + beyond(observed + tolerance) / total) / 2,
    splits: deals,
    floor,
    floorHere: isExact ? beyond(farthest - tolerance) / total : null,
    method: isExact ? 'exact' : 'monteCarlo',
    draws: isExact ? null : draws,
    standardError: isExact ? null : Math.sqrt((p * (1 - p)) / draws),
  };
}

/** As many draws as a bound of work allows: dealing a split costs all patients but those of the largest group. */
function boundedDraws(dealt: number): number {
  return Math.min(MOST_DRAWS, Math.max(LEAST_DRAWS, Math.floor(PICKED / Math.max(1, dealt))));
}
