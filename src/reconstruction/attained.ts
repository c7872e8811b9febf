import type { TimeCounts } from './timeCounts.ts';

/** How many points of a system have block i at t or before; all of them for the block before the first, none for one behind the last. */
export function pointsUntil(counts: TimeCounts, i: number, t: number): number {
  if (i < 0) return counts.total;
  if (i >= counts.system.earliest.length) return 0;
  const index = t - counts.system.earliest[i]!;
  if (index < 0) return 0;
  const cumulative = counts.atOrBefore[i]!;
  return index < cumulative.length ? cumulative[index]! : counts.total;
}

/** The smallest and largest time that block i takes in a system. */
export function attainedRange(counts: TimeCounts, i: number): readonly [number, number] {
  const cumulative = counts.atOrBefore[i]!;
  const from = counts.system.earliest[i]!;
  return [from + cumulative.findIndex((points) => points > 0), from + cumulative.indexOf(counts.total)];
}

/** A stretch of time, from its first step to its last, both included; the last is Infinity where it has no end. */
export type Stretch = readonly [from: number, to: number];

// Asked for again with every stratum and every dealing of levels.
const kept = new WeakMap<TimeCounts, readonly (readonly Stretch[])[]>();

/**
 * When, in some point, a number of blocks is gone: `[gone]` are the stretches of t for which some point has that many blocks at t
 * or before. A point has block j at t or before and block j + 1 later as often as the counts of the two differ.
 */
export function stretchesOf(counts: TimeCounts): readonly (readonly Stretch[])[] {
  const known = kept.get(counts);
  if (known) return known;
  const { earliest, latest } = counts.system;
  const found = Array.from({ length: earliest.length + 1 }, (_, gone): readonly Stretch[] => {
    const first = gone === 0 ? 0 : earliest[gone - 1]!;
    const last = gone < latest.length ? latest[gone]! : latest[gone - 1]!;
    const stretches: [number, number][] = [];
    for (let t = first; t <= last; t++) {
      if (pointsUntil(counts, gone - 1, t) === pointsUntil(counts, gone, t)) continue;
      const before = stretches.at(-1);
      if (before?.[1] === t - 1) before[1] = t;
      else stretches.push([t, t]);
    }
    // When all are gone it stays so.
    if (gone === earliest.length) stretches.at(-1)![1] = Infinity;
    return stretches;
  });
  kept.set(counts, found);
  return found;
}
