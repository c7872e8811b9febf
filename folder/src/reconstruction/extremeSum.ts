import type { TimeCounts } from './timeCounts.ts';

/**
 * The smallest or largest sum of costs, one per block and depending on its time only, over the integer points of a system.
 *
 * The recursion of the counts with a maximum in place of a sum, so the bound is attained. `cost(i, t)`: that of block i at t.
 */
export function extremeSum(
  { system, waysFrom }: TimeCounts,
  cost: (block: number, t: number) => number,
  direction: 'smallest' | 'largest',
): number {
  const { earliest, latest, weights, totals } = system;
  const sign = direction === 'largest' ? 1 : -1;
  const k = earliest.length;
  // best[i].get(left)[t - earliest]: the best of the blocks from i on, block i at t or later.
  const best = Array.from({ length: k }, () => new Map<number, Float64Array>());

  const bestFrom = (i: number, left: number, from: number): number => {
    if (i === k) return left === 0 ? 0 : -Infinity;
    if (from > latest[i]! || waysFrom(i, left, from) === 0) return -Infinity;
    let row = best[i]!.get(left);
    if (!row) {
      row = new Float64Array(latest[i]! - earliest[i]! + 1);
      let sofar = -Infinity;
      for (let j = row.length - 1; j >= 0; j--) {
        const t = earliest[i]! + j;
        sofar = Math.max(sofar, sign * cost(i, t) + bestFrom(i + 1, left - weights[i]! * t, t + 1));
        row[j] = sofar;
      }
      best[i]!.set(left, row);
    }
    return row[Math.max(0, from - earliest[i]!)]!;
  };
  return sign * Math.max(...totals.map((total) => bestFrom(0, total, earliest[0]!)));
}
