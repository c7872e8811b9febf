import type { Observation } from './Observation.ts';
import { logRankTest } from './logRankTest.ts';
import { permutationStatistic } from './permutationStatistic.ts';
import { eachOrder, ordersUpTo, sampledOrders } from './orders.ts';

/**
 * Several groupings of the same patients tested as a family; one entry per grouping, in the order given.
 *
 * `statistic`: the grouping's own, null where it doesn't exist. `singleStepP`: the chance, if the groupings
 * mean nothing, that the best of all of them does at least as well. `stepDownP`: the same among it and the
 * groupings that did worse, never smaller than that of one that did better. `p` is the smallest of them: that
 * of the family. `orders`: rearrangements tried; `method`: all of them or a sample.
 */
export interface FamilyWiseTest {
  readonly p: number | null;
  readonly statistic: readonly (number | null)[];
  readonly singleStepP: readonly (number | null)[];
  readonly stepDownP: readonly (number | null)[];
  readonly orders: number;
  readonly method: 'exact' | 'monteCarlo';
}

/**
 * 'permutation': the squared difference of observed and expected events over its variance under permutation,
 * the same for every rearrangement (R's coin). 'log-rank': the chi-square, which divides by a variance that
 * changes from one rearrangement to the next.
 */
export type FamilyStatistic = 'log-rank' | 'permutation';

/** Rearrangements that are tried one by one at most: 8 patients have 40,320. */
const mostOrders = 40_320;

/**
 * The family-wise P of several two-group comparisons, by the largest statistic over all rearrangements
 * (Westfall and Young's maxT).
 *
 * `groupings[j][i]` tells whether patient i is in the first group of grouping j. Each patient keeps the
 * pattern of groups; the outcomes are dealt anew, so the dependence between groupings is kept. All orders of
 * the outcomes are tried for up to 8 patients, else `draws` sampled with (b + 1) / (B + 1). The statistic is
 * 'permutation' unless said otherwise, so that a family of one has the P of `exactLogRankTest`. Follow-up must be
 * alike whatever the groups, and a grouping that was not known at time zero doesn't belong in the family.
 * Throws a RangeError where a grouping has another number of patients.
 *
 * Source: Westfall & Young 1993, Resampling-Based Multiple Testing, algorithm 2.8. Agrees with R:
 * `pvalue(coin::independence_test(..., teststat = "maximum"), method = "single-step" or "step-down")` for
 * 'permutation'.
 */
export function familyWiseTest(
  observations: readonly Observation[],
  groupings: readonly (readonly boolean[])[],
  {
    statistic: kind = 'permutation',
    draws = 20_000,
    seed = 1,
  }: { readonly statistic?: FamilyStatistic; readonly draws?: number; readonly seed?: number } = {},
): FamilyWiseTest {
  const n = observations.length;
  for (const grouping of groupings) {
    if (grouping.length !== n) {
      throw new RangeError(
        `familyWiseTest requires groupings of ${n} patients, received one of ${grouping.length}`,
      );
    }
  }
  const statisticOf =
    kind === 'log-rank' ? logRankStatistic(observations) : permutationStatistic(observations);
  const measure = (order: readonly number[]) =>
    groupings.map((grouping) => statisticOf(order.map((i) => grouping[i]!)));
  const identity = Array.from({ length: n }, (_, i) => i);
  const observed = measure(identity);
  // From the best grouping to the worst; those without a statistic take no part.
  const ranked = [...observed.keys()]
    .filter((j) => observed[j] !== null)
    .sort((a, b) => observed[b]! - observed[a]!);
  const single = new Array<number>(groupings.length).fill(0);
  const down = new Array<number>(groupings.length).fill(0);
  const orders = ordersUpTo(n, mostOrders);
  const visit = (order: readonly number[]): void => {
    const here = measure(order).map((value) => value ?? 0);
    const best = Math.max(0, ...ranked.map((j) => here[j]!));
    let rest = 0;
    for (const j of ranked.toReversed()) {
      rest = Math.max(rest, here[j]!);
      const bar = observed[j]! - 1e-9 * observed[j]!;
      if (best >= bar) single[j]!++;
      if (rest >= bar) down[j]!++;
    }
  };
  if (orders === null) sampledOrders(identity, draws, seed, visit);
  else eachOrder(identity, visit);
  const share = (count: number) => (orders === null ? (count + 1) / (draws + 1) : count / orders);
  const none = observed.map(() => null);
  const singleStepP: (number | null)[] = [...none];
  const stepDownP: (number | null)[] = [...none];
  let highest = 0;
  for (const j of ranked) {
    singleStepP[j] = share(single[j]!);
    highest = Math.max(highest, share(down[j]!));
    stepDownP[j] = highest;
  }
  return {
    p: ranked.length > 0 ? singleStepP[ranked[0]!]! : null,
    statistic: observed,
    singleStepP,
    stepDownP,
    orders: orders ?? draws,
    method: orders === null ? 'monteCarlo' : 'exact',
  };
}

function logRankStatistic(observations: readonly Observation[]) {
  const known = new Map<string, number | null>();
  return (isFirst: readonly boolean[]): number | null => {
    const key = isFirst.map(Number).join('');
    let value = known.get(key);
    if (value === undefined) {
      const side = (is: boolean) => observations.filter((_, i) => isFirst[i] === is);
      value = logRankTest([side(true), side(false)]).statistic;
      known.set(key, value);
    }
    return value;
  };
}
