import type { TimeLayers } from './timeLayers.ts';

/**
 * The smallest or largest sum of costs, one per block and depending on its time only, over the integer points of a system.
 *
 * The recursion of the counts with a maximum in place of a sum, so the bound is attained. `cost(i, t)`: that of block i at t.
 */
export function extremeSum(
  { system, layers }: TimeLayers,
  cost: (block: number, t: number) => number,
  direction: 'smallest' | 'largest',
): number {
  const { earliest, latest, weights, totals } = system;
  const sign = direction === 'largest' ? 1 : -1;
  const k = earliest.length;
  // Behind the last block that costs anything it is enough to know that there is some way on.
  let costly = k;
  while (costly > 0 && isFree(costly - 1)) costly--;
  function isFree(block: number): boolean {
    for (let t = earliest[block]!; t <= latest[block]!; t++) if (cost(block, t) !== 0) return false;
    return true;
  }
  // The best of the blocks from i on, block i at t or later, as the layers count them.
  let next: Float64Array | null = null;
  const bestFrom = (i: number, left: number, from: number): number => {
    if (i === k) return left === 0 ? 0 : -Infinity;
    const { left: index, size, cells } = layers[i]!;
    const row = index.at(left);
    const at = Math.max(0, from - earliest[i]!);
    if (row < 0 || at >= size || cells[row * size + at] === 0) return -Infinity;
    return next ? next[row * size + at]! : 0;
  };
  for (let i = costly - 1; i >= 0; i--) {
    const { left: index, size } = layers[i]!;
    const best = new Float64Array(index.values.length * size);
    const costs = Float64Array.from({ length: size }, (_, j) => sign * cost(i, earliest[i]! + j));
    for (let row = 0; row < index.values.length; row++) {
      let sofar = -Infinity;
      for (let j = size - 1; j >= 0; j--) {
        const t = earliest[i]! + j;
        const sum = costs[j]! + bestFrom(i + 1, index.values[row]! - weights[i]! * t, t + 1);
        if (sum > sofar) sofar = sum;
        best[row * size + j] = sofar;
      }
    }
    next = best;
  }
  return sign * Math.max(...totals.map((total) => bestFrom(0, total, earliest[0]!)));
}
