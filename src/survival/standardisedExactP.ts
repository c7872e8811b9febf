import type { Observation } from './Observation.ts';
import { countDeals } from './countDeals.ts';
import { eachDeal } from './eachDeal.ts';
import { logRankTest } from './logRankTest.ts';

/**
 * The exact two-sided P of two or more groups with the log-rank chi-square as its statistic: the share of all splits into groups of
 * these sizes whose chi-square is at least the one observed; null where that doesn't exist, or where more than `most` splits would
 * have to be tried. Of those that only swap the names of groups of one size one is tried for all.
 *
 * The chi-square divides the differences of observed and expected events by the variances of that very
 * split, so it ranks splits otherwise than the differences themselves, which `exactLogRankTest` and `exactLogRankTestOfGroups` rank by.
 * A split that no event can tell apart counts as 0. Two values are equal when they differ by less than a part in 1e9.
 * It is there to be shown beside the other where the two differ.
 * Throws a RangeError for fewer than two groups and for a negative or infinite time.
 *
 * Agrees with R: `survdiff(Surv(time, event) ~ group)$chisq` over `combn(n, m)`, or over every order of the groups.
 */
export function standardisedExactP(
  groups: readonly (readonly Observation[])[],
  { most = 10_000 }: { readonly most?: number } = {},
): number | null {
  const observed = logRankTest(groups).statistic;
  const all = groups.flat();
  const sizes = groups.map(({ length }) => length);
  const { tried } = countDeals(sizes);
  if (observed === null || tried === null || tried > most) return null;
  let asExtreme = 0;
  eachDeal(sizes, (groupOf) => {
    const dealt = sizes.map((_, group) => all.filter((_observation, place) => groupOf[place] === group));
    const statistic = logRankTest(dealt).statistic ?? 0;
    if (statistic >= observed * (1 - 1e-9)) asExtreme++;
  });
  return asExtreme / tried;
}
