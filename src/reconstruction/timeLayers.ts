import { LeftIndex } from './LeftIndex.ts';
import { remaindersOf } from './remaindersOf.ts';
import type { TimeSystem } from './timeSystem.ts';

/**
 * Ways to place a block and those behind it, by what is left of the sum for them: cells[left.at(rest) * size + t - earliest] with
 * the block at t or later.
 */
export interface Layer {
  readonly left: LeftIndex;
  readonly size: number;
  readonly cells: Float64Array;
}

/**
 * Counts of the integer points of a time system, by recursion over blocks and what is left of the sum; nothing is listed.
 *
 * `unrank(k)`: the k-th point, in some fixed order, 0 <= k < `total`. Counts are doubles, exact up to 2^53.
 */
export interface TimeLayers {
  readonly system: TimeSystem;
  readonly total: number;
  readonly layers: readonly Layer[];
  /** Ways to place block i and those behind it, block i at `from` or later, with `left` of the sum for them. */
  readonly waysFrom: (i: number, left: number, from: number) => number;
  readonly unrank: (rank: number) => number[];
}

/**
 * Counts a system; null if it has no point. Throws a RangeError for more than 2^53 points, which doubles can't count exactly. The
 * layers of the last blocks may be given by who has them from a system that is the same in those blocks.
 */
export function timeLayers(system: TimeSystem, behind: readonly Layer[] = []): TimeLayers | null {
  const { earliest, latest, weights } = system;
  const k = earliest.length;
  if (k === 0) return null;
  const remainders = remaindersOf(system, k - behind.length);
  const layers = [...behind];
  for (const [i, left] of [...remainders.entries()].reverse())
    layers.unshift(layerOf(system, i, left, layers[0]));

  const waysFrom = (i: number, left: number, from: number): number => {
    const { left: index, size, cells } = layers[i]!;
    const row = index.at(left);
    const at = from - earliest[i]!;
    return row < 0 || at >= size ? 0 : cells[row * size + (at < 0 ? 0 : at)]!;
  };
  const roots = remainders[0]!.map((left) => waysFrom(0, left, earliest[0]!));
  const total = roots.reduce((a, b) => a + b, 0);
  if (total > Number.MAX_SAFE_INTEGER)
    throw new RangeError(`more than 2^53 time vectors for one order of exits`);
  if (total === 0) return null;

  function unrank(rank: number): number[] {
    let [left, rest] = [0, rank];
    for (const [index, ways] of roots.entries()) {
      left = remainders[0]![index]!;
      if (rest < ways) break;
      rest -= ways;
    }
    const times: number[] = [];
    let from = earliest[0]!;
    for (let i = 0; i < k; i++) {
      // The latest t whose suffix count still exceeds the rank, by bisection: counts fall as t grows.
      let [low, high] = [Math.max(from, earliest[i]!), latest[i]!];
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (waysFrom(i, left, middle) > rest) low = middle;
        else high = middle - 1;
      }
      rest -= waysFrom(i, left, low + 1);
      times.push(low);
      left -= weights[i]! * low;
      from = low + 1;
    }
    return times;
  }

  return { system, total, layers, waysFrom, unrank };
}

function layerOf(
  { earliest, latest, weights }: TimeSystem,
  i: number,
  remainders: readonly number[],
  next: Layer | undefined,
): Layer {
  const [from, weight] = [earliest[i]!, weights[i]!];
  const size = latest[i]! - from + 1;
  const cells = new Float64Array(remainders.length * size);
  // The block behind stands later: at its own earliest, or at the next time.
  const ahead = next ? from + 1 - earliest[i + 1]! : 0;
  for (let row = 0; row < remainders.length; row++) {
    let ways = 0;
    for (let j = size - 1; j >= 0; j--) {
      const rest = remainders[row]! - weight * (from + j);
      if (!next) {
        if (rest === 0) ways++;
      } else if (ahead + j < next.size) {
        const behind = next.left.at(rest);
        if (behind >= 0) ways += next.cells[behind * next.size + Math.max(0, ahead + j)]!;
      }
      cells[row * size + j] = ways;
    }
  }
  return { left: new LeftIndex(remainders), size, cells };
}
