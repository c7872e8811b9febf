import {
  logRankTest,
  permutationStatistic,
  type FamilyStatistic,
  type Observation,
} from '../survival/index.ts';
import type { JointPattern } from './jointPatterns.ts';

/** Orders of more patients than this are not gone through. */
const MOST_PATIENTS = 8;

/**
 * The family-wise P of one grouping in each of many patterns, as `familyWiseTest` gives it (single step), with the statistic that is named.
 *
 * What that test does for one table is done here for thousands that share their exits: the statistic of every possible group is found
 * once, and where every group goes in every order of the patients. `isFirst` tells whether a level is its grouping's first. Null
 * where the statistic doesn't exist, or for more than 8 patients.
 */
export function familyWiseOfPatterns(
  patterns: readonly JointPattern[],
  isFirst: (level: string | null, grouping: number) => boolean,
  target: number,
  kind: FamilyStatistic = 'permutation',
): (number | null)[] {
  const statistics = new Map<string, readonly (number | null)[]>();
  return patterns.map(({ exits, levels }) => {
    const n = exits.length;
    if (n > MOST_PATIENTS) return null;
    const key = JSON.stringify(exits);
    let statistic = statistics.get(key);
    if (statistic === undefined) statistics.set(key, (statistic = statisticsOfGroups(exits, kind)));
    const groups = levels.map((each, grouping) =>
      each.reduce((sum, level, patient) => sum + (isFirst(level, grouping) ? 2 ** patient : 0), 0),
    );
    const observed = statistic[groups[target] ?? 0] ?? null;
    if (observed === null) return null;
    const passes = statistic.map((value) => value !== null && value >= observed * (1 - 1e-9));
    const taking = groups.filter((group) => statistic[group] !== null);
    const { orders, group } = rearrangements(n);
    let asGood = 0;
    for (let order = 0; order < orders; order++) {
      if (taking.some((each) => passes[group(order, each)])) asGood++;
    }
    return asGood / orders;
  });
}

/** The statistic of every group of patients against the others; a group is the sum of 2^patient. */
function statisticsOfGroups(exits: readonly Observation[], kind: FamilyStatistic): (number | null)[] {
  const permuted = permutationStatistic(exits);
  return Array.from({ length: 2 ** exits.length }, (_, group) => {
    const isFirst = exits.map((_each, patient) => ((group >> patient) & 1) === 1);
    if (kind === 'permutation') return permuted(isFirst);
    const side = (is: boolean) => exits.filter((_each, patient) => isFirst[patient] === is);
    return logRankTest([side(true), side(false)]).statistic;
  });
}

interface Rearrangements {
  readonly orders: number;
  /** The group that a group becomes in an order of the patients. */
  readonly group: (order: number, group: number) => number;
}

const kept = new Map<number, Rearrangements>();

function rearrangements(n: number): Rearrangements {
  const known = kept.get(n);
  if (known !== undefined) return known;
  const groups = 2 ** n;
  const orders = ordersOf(Array.from({ length: n }, (_, patient) => patient));
  const table = new Uint8Array(orders.length * groups);
  for (const [index, order] of orders.entries()) {
    for (let group = 0; group < groups; group++) {
      let sum = 0;
      for (const [patient, place] of order.entries()) sum += ((group >> patient) & 1) << place;
      table[index * groups + group] = sum;
    }
  }
  const made = {
    orders: orders.length,
    group: (order: number, group: number) => table[order * groups + group] ?? 0,
  };
  kept.set(n, made);
  return made;
}

function ordersOf(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    ordersOf(items.filter((each) => each !== item)).map((rest) => [item, ...rest]),
  );
}
