import type { Exits } from './Exits.ts';
import type { Possibility } from './possibilities.ts';
import { layersOf } from './timeCounts.ts';

/** How many distinct time vectors there are, and the mean time of each place over them, in steps. */
export interface TimeVectors {
  readonly count: bigint;
  readonly means: readonly number[];
}

/** Beyond so many, time vectors that several possibilities share are not told apart. */
const LISTED = 2_000_000;

/**
 * Counts time vectors and averages them.
 *
 * Possibilities with different orders of exits share none. Those of one order, which differ in a sum over patients with some
 * level, may: there the vectors are listed. Throws a RangeError where that would take too long.
 */
export function timeVectors(list: readonly Possibility[]): TimeVectors {
  const sums = new Array<number>(list[0]!.way.exits.block.length).fill(0);
  let count = 0;
  const orders = new Map<Exits, Possibility[]>();
  for (const possibility of list)
    orders.set(possibility.way.exits, [...(orders.get(possibility.way.exits) ?? []), possibility]);

  for (const [exits, shared] of orders) {
    const [only] = shared;
    const listed = shared.length > 1 ? listDistinct(shared) : null;
    count += listed ? listed.length : only!.counts.total;
    const blockSums = listed
      ? exits.blocks.map((_, block) => listed.reduce((sum, times) => sum + times[block]!, 0))
      : sumsByCounting(only!);
    exits.block.forEach((block, place) => void (sums[place]! += blockSums[block]!));
  }
  return { count: BigInt(count), means: sums.map((sum) => sum / count) };
}

function sumsByCounting({ counts }: Possibility): readonly number[] {
  return counts.atOrBefore.map((cumulative, i) => {
    let sum = 0;
    cumulative.forEach((points, j) => {
      sum += (counts.system.earliest[i]! + j) * (points - (j > 0 ? cumulative[j - 1]! : 0));
    });
    return sum;
  });
}

function listDistinct(shared: readonly Possibility[]): readonly (readonly number[])[] {
  const total = shared.reduce((sum, { counts }) => sum + counts.total, 0);
  if (total > LISTED)
    throw new RangeError(
      `${total} time vectors are shared by several sets of levels; a mean over all patients, or fewer unknown levels, would help`,
    );
  const seen = new Map<string, readonly number[]>();
  for (const { counts } of shared)
    for (let rank = 0; rank < counts.total; rank++) {
      const times = layersOf(counts).unrank(rank);
      seen.set(times.join(), times);
    }
  return [...seen.values()];
}
