import { chiSquareTail } from './chiSquare.ts';
import type { LogRankTest } from './logRankTest.ts';

/**
 * A test for trend: `z` above 0 where groups with higher scores have more events than expected; `statistic` = z² with 1 degree of freedom and
 * a two-sided P. All null and `df` 0 where no event could have told the groups apart.
 */
export interface TrendTest {
  readonly scores: readonly number[];
  readonly z: number | null;
  readonly statistic: number | null;
  readonly df: 0 | 1;
  readonly p: number | null;
}

/** Below this share of the largest that the scores could give, a variance counts as rounding. */
const NEGLIGIBLE = 1e-12;

/**
 * The log-rank test for trend over ordered groups, from the sums of any test of its family (stratified, weighted, of intervals): with scores w,
 * the square of w'(O - E) over w'V w. Scores 0, 1, 2 … unless given; only their distances matter. With two groups it is the test itself.
 *
 * Throws a RangeError unless there is a finite score for each group.
 * Source: Tarone 1975, Biometrika 62:679-682, doi:10.1093/biomet/62.3.679. Agrees with R: the score test of
 * `coxph(Surv(time, event) ~ score, ties = "exact")`.
 */
export function trendTest(
  { observed, expected, variance }: LogRankTest,
  { scores = observed.map((_, g) => g) }: { readonly scores?: readonly number[] } = {},
): TrendTest {
  if (scores.length !== observed.length || !scores.every(Number.isFinite))
    throw new RangeError(
      `trendTest requires ${observed.length} finite scores, received ${scores.join(', ') || 'none'}`,
    );
  const score = scores.reduce((sum, w, g) => sum + w * (observed[g]! - expected[g]!), 0);
  const spread = scores.reduce(
    (sum, w, g) => sum + scores.reduce((part, u, h) => part + w * u * variance[g]![h]!, 0),
    0,
  );
  const most = scores.reduce((sum, w, g) => sum + w * w * variance[g]![g]!, 0);
  if (!(spread > NEGLIGIBLE * most)) return { scores, z: null, statistic: null, df: 0, p: null };
  const z = score / Math.sqrt(spread);
  return { scores, z, statistic: z * z, df: 1, p: chiSquareTail(z * z, 1, 'upper') };
}
