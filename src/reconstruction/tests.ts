import { chiSquareTail, exactLogRankTest, logRankTest, type LogRankWeight } from '../survival/index.ts';
import type { Exits } from './Exits.ts';
import { coxLikelihoodRatioP } from './coxLikelihoodRatioP.ts';
import { fisherP } from './fisherP.ts';
import { logRankOfOrder } from './logRankOfOrder.ts';

/** A test's P value for one order of exits: `group[p]` is the group of the p-th place, null where it is not known. */
export type TestOfOrder = (exits: Exits, group: readonly (number | null)[]) => number | null;

/** Exits as observations per group. A rank test sees the order of times only, so a block's number will do for its time. */
function groupsOf(
  exits: Exits,
  group: readonly (number | null)[],
): readonly (readonly { time: number; event: boolean }[])[] {
  const groups: { time: number; event: boolean }[][] = [];
  group.forEach((index, place) => {
    if (index === null) return;
    (groups[index] ??= []).push({ time: exits.block[place]! + 1, event: exits.event[place]! });
  });
  return groups.filter((one) => one.length > 0);
}

/** The two-sided tests that a record may name. All depend on the order of exits only. P is null where a test doesn't exist. */
export const TESTS: Readonly<Record<string, TestOfOrder>> = {
  'log-rank': (exits, group) => {
    const levels = new Set(group.filter((index) => index !== null));
    if (levels.size < 2) return null;
    if (levels.size > 2) return logRankTest(groupsOf(exits, group)).p;
    const { difference, variance } = logRankOfOrder(exits, group, Math.min(...levels))!;
    return variance > 0 ? chiSquareTail(difference ** 2 / variance, 1, 'upper') : null;
  },
  'cox-likelihood-ratio': (exits, group) => {
    const groups = groupsOf(exits, group);
    return groups.length === 2 ? coxLikelihoodRatioP(groups[0]!, groups[1]!) : null;
  },
  'gehan-breslow': weighted('gehan-breslow'),
  'tarone-ware': weighted('tarone-ware'),
  'peto-prentice': weighted('peto-prentice'),
  'exact-log-rank': (exits, group) => {
    const groups = groupsOf(exits, group);
    return groups.length === 2 ? (exactLogRankTest(groups[0]!, groups[1]!)?.p ?? null) : null;
  },
  fisher: (exits, group) => {
    const groups = groupsOf(exits, group);
    return groups.length === 2 ? fisherP(groups[0]!, groups[1]!) : null;
  },
};

function weighted(weight: LogRankWeight): TestOfOrder {
  return (exits, group) => {
    const groups = groupsOf(exits, group);
    return groups.length < 2 ? null : logRankTest(groups, { weight }).p;
  };
}

/** Observed minus expected events (log-rank) of one level among those known; null if only one level occurs. */
export const observedMinusExpected = (
  exits: Exits,
  group: readonly (number | null)[],
  level: number,
): number | null => logRankOfOrder(exits, group, level)?.difference ?? null;
