import type { Observation } from './Observation.ts';
import { choose } from './choose.ts';
import { eachSplit } from './eachSplit.ts';
import { logRankTest } from './logRankTest.ts';

/**
 * The exact two-sided P of two groups with the log-rank chi-square as its statistic: the share of all splits into groups of
 * these sizes whose chi-square is at least the one observed; null where that doesn't exist, or beyond `most` splits.
 *
 * The chi-square divides the squared difference of observed and expected events by the variance of that very
 * split, so it ranks splits otherwise than the difference itself, which `exactLogRankTest` ranks by. A split
 * that no event can tell apart counts as 0. Two values are equal when they differ by less than a part in 1e9.
 * It is there to be shown beside the other where the two differ.
 * Throws a RangeError for a negative or infinite time.
 *
 * Agrees with R: `survdiff(Surv(time, event) ~ group)$chisq` over `combn(n, m)`.
 */
export function standardisedExactP(
  groupA: readonly Observation[],
  groupB: readonly Observation[],
  { most = 10_000 }: { readonly most?: number } = {},
): number | null {
  const observed = logRankTest([groupA, groupB]).statistic;
  const all = [...groupA, ...groupB];
  const splits = choose(all.length, groupA.length);
  if (observed === null || splits === null || splits > most) return null;
  let asExtreme = 0;
  eachSplit(all.length, groupA.length, (isFirst) => {
    const side = (is: boolean) => all.filter((_, place) => isFirst[place] === is);
    const statistic = logRankTest([side(true), side(false)]).statistic ?? 0;
    if (statistic >= observed * (1 - 1e-9)) asExtreme++;
  });
  return asExtreme / splits;
}
