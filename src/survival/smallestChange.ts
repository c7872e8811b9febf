import type { Observation } from './Observation.ts';
import { choose } from './choose.ts';

/**
 * The fewest patients whose change carries P across the threshold; `patients` (places in group A, then B) is
 * one such set, `p` what it gives.
 */
export interface SmallestChange {
  readonly changes: number;
  readonly patients: readonly number[];
  readonly p: number;
}

/** `change`: turn event into censoring or back, or move to the other group. `threshold`: 0.05 unless said. */
export interface SmallestChangeOptions {
  readonly change: 'status' | 'group';
  readonly p: (groupA: readonly Observation[], groupB: readonly Observation[]) => number | null;
  readonly threshold?: number;
  readonly direction?: 'any' | 'to-event' | 'to-censored';
}

/** Sets of patients that are tried of one size at most. */
const mostSets = 20_000;

/**
 * The smallest number of patients whose status or group would have to differ for P to lie on the other side
 * of a threshold.
 *
 * Every set of one patient is tried, then every set of two, and so on while a size has at most 20,000 sets;
 * null where none of them crosses, or P doesn't exist. Of several sets of the smallest size the one with the
 * most extreme P is returned. To be read with care: these counts (survival-inferred fragility, fragility of
 * event status) follow P and the number of patients almost entirely, favour large trials, and have been
 * advised against as a measure of robustness; here they only show how few patients a P rests on.
 *
 * Source: Bomze et al. 2020, JAMA Netw Open 3:e2017675, doi:10.1001/jamanetworkopen.2020.17675; against it:
 * Couturier, Chevret & Lambert 2025, Contemp Clin Trials, doi:10.1016/j.cct.2025.107906.
 */
export function smallestChange(
  groupA: readonly Observation[],
  groupB: readonly Observation[],
  { change, p: test, threshold = 0.05, direction = 'any' }: SmallestChangeOptions,
): SmallestChange | null {
  const all = [...groupA.map((o) => ({ o, inA: true })), ...groupB.map((o) => ({ o, inA: false }))];
  const first = test(groupA, groupB);
  if (first === null) return null;
  const isBelow = first < threshold;
  const mayChange = all.map(
    ({ o }) => change === 'group' || direction === 'any' || o.event === (direction === 'to-censored'),
  );
  for (let size = 1; size <= all.length; size++) {
    const sets = choose(all.length, size);
    if (sets === null || sets > mostSets) return null;
    let found: SmallestChange | null = null;
    forEachSet(all.length, size, (patients) => {
      if (!patients.every((i) => mayChange[i])) return;
      const changed = all.map(({ o, inA }, i) => {
        if (!patients.includes(i)) return { o, inA };
        return change === 'group' ? { o, inA: !inA } : { o: { time: o.time, event: !o.event }, inA };
      });
      const side = (is: boolean) => changed.filter(({ inA }) => inA === is).map(({ o }) => o);
      const p = test(side(true), side(false));
      if (p === null || p < threshold === isBelow) return;
      if (found === null || (isBelow ? p > found.p : p < found.p))
        found = { changes: size, patients: [...patients], p };
    });
    if (found !== null) return found;
  }
  return null;
}

function forEachSet(n: number, size: number, visit: (set: readonly number[]) => void): void {
  const set: number[] = [];
  const grow = (from: number): void => {
    if (set.length === size) return visit(set);
    for (let i = from; i < n; i++) {
      set.push(i);
      grow(i + 1);
      set.pop();
    }
  };
  grow(0);
}
