import type { TimeSystem } from './timeSystem.ts';

/** What can be left of a system's sum for block i and those behind it, ascending, for each of the first blocks: no more than they can use up. */
export function remaindersOf(
  system: TimeSystem,
  blocks: number = system.earliest.length,
): readonly (readonly number[])[] {
  const { totals } = system;
  const { least, most } = suffixSums(system);
  const found = [totals.filter((total) => total >= least[0]! && total <= most[0]!)];
  for (let i = 1; i < blocks; i++)
    found.push([...leftAfter(system, i - 1, found[i - 1]!, least[i]!, most[i]!)]);
  return found;
}

/** The smallest and largest weighted sum of blocks i, i + 1, … */
function suffixSums({ earliest, latest, weights }: TimeSystem): { least: number[]; most: number[] } {
  const least = [0];
  const most = [0];
  for (let i = weights.length - 1; i >= 0; i--) {
    least.unshift(least[0]! + weights[i]! * earliest[i]!);
    most.unshift(most[0]! + weights[i]! * latest[i]!);
  }
  return { least, most };
}

/** Remainders further apart than this are kept one by one, not as marks on a line. */
const MARKED = 1_000_000;

/** What can be left of the sum behind block i, within bounds, ascending. */
function leftAfter(
  { earliest, latest, weights }: TimeSystem,
  i: number,
  reachable: readonly number[],
  least: number,
  most: number,
): readonly number[] {
  const weight = weights[i]!;
  if (weight === 0) return reachable.filter((left) => left >= least && left <= most);
  const marks = most - least < MARKED ? new Uint8Array(Math.max(0, most - least + 1)) : null;
  const found = new Set<number>();
  for (const left of reachable) {
    const first = Math.max(earliest[i]!, Math.ceil((left - most) / weight));
    const last = Math.min(latest[i]!, Math.floor((left - least) / weight));
    for (let t = first; t <= last; t++)
      if (marks) marks[left - weight * t - least] = 1;
      else found.add(left - weight * t);
  }
  if (!marks) return [...found].sort((a, b) => a - b);
  const rests: number[] = [];
  marks.forEach((mark, at) => {
    if (mark) rests.push(least + at);
  });
  return rests;
}
