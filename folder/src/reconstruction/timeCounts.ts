/**
 * Times of successive blocks: whole steps, strictly increasing, each within its bounds, with weighted sums that are given.
 *
 * `weights[i]` are the weights of block i in one combined sum (see `combineSums`) and `totals` the values it may take.
 */
export interface TimeSystem {
  readonly earliest: readonly number[];
  readonly latest: readonly number[];
  readonly weights: readonly number[];
  readonly totals: readonly number[];
}

/** Suffix counts of one block, by what is left of the sum: `rows[left - offset][t - earliest]` ways with this block at t or later. */
interface Layer {
  readonly offset: number;
  readonly rows: (Float64Array | undefined)[];
}

/**
 * Exact counts of the integer points of a time system, by recursion over blocks and what is left of the sum; nothing is listed.
 *
 * `total`: how many there are. `atOrBefore[i][t - earliest[i]]`: how many have block i at t or before. `unrank(k)`: the k-th, in
 * some fixed order, 0 <= k < total. Counts are doubles, exact up to 2^53: `total` beyond it is refused by `countTimes`.
 */
export interface TimeCounts {
  readonly system: TimeSystem;
  readonly total: number;
  readonly atOrBefore: readonly Float64Array[];
  readonly unrank: (rank: number) => number[];
  /** Ways to place block i and those behind it, block i at `from` or later, with `left` of the sum for them. */
  readonly waysFrom: (i: number, left: number, from: number) => number;
}

/** Counts a system; null if it has no point. Throws a RangeError for more than 2^53 points, which doubles can't count exactly. */
export function countTimes(system: TimeSystem): TimeCounts | null {
  const { earliest, latest, weights, totals } = system;
  const k = earliest.length;
  if (k === 0) return null;
  const { least, most } = suffixSums(system);
  const last = k - 1;

  // Which remainders can occur before each block, from the first block on.
  const layers: Layer[] = [];
  let reachable = totals.filter((total) => total >= least[0]! && total <= most[0]!);
  const remainders: number[][] = [];
  for (let i = 0; i < k; i++) {
    remainders.push(reachable);
    if (i === last) break;
    const next = new Set<number>();
    for (const left of reachable)
      for (let t = earliest[i]!; t <= latest[i]!; t++) {
        const rest = left - weights[i]! * t;
        if (rest >= least[i + 1]! && rest <= most[i + 1]!) next.add(rest);
        if (weights[i] === 0) break;
      }
    reachable = [...next];
  }

  // Ways to finish: the last block is decided by what is left, so it needs no table.
  const finish = (left: number, from: number): number => {
    const w = weights[last]!;
    const low = Math.max(from, earliest[last]!);
    if (w === 0) return left === 0 ? Math.max(0, latest[last]! - low + 1) : 0;
    const t = left / w;
    return Number.isInteger(t) && t >= low && t <= latest[last]! ? 1 : 0;
  };
  const waysFrom = (i: number, left: number, from: number): number => {
    if (i === last) return finish(left, from);
    if (from > latest[i]!) return 0;
    const row = layers[i]!.rows[left - layers[i]!.offset];
    return row ? row[Math.max(0, from - earliest[i]!)]! : 0;
  };
  for (let i = last - 1; i >= 0; i--) {
    const offset = remainders[i]!.reduce((a, b) => Math.min(a, b), Infinity);
    const layer: Layer = { offset, rows: [] };
    layers[i] = layer;
    const size = latest[i]! - earliest[i]! + 1;
    for (const left of remainders[i]!) {
      const row = new Float64Array(size);
      let ways = 0;
      for (let j = size - 1; j >= 0; j--) {
        const t = earliest[i]! + j;
        ways += waysFrom(i + 1, left - weights[i]! * t, t + 1);
        row[j] = ways;
      }
      if (ways > 0) layer.rows[left - offset] = row;
    }
  }
  const roots = remainders[0]!.map((left) => waysFrom(0, left, earliest[0]!));
  const total = roots.reduce((a, b) => a + b, 0);
  if (total > Number.MAX_SAFE_INTEGER)
    throw new RangeError(`more than 2^53 time vectors for one order of exits`);
  if (total === 0) return null;

  let marginals: readonly Float64Array[] | null = null;
  return {
    system,
    total,
    waysFrom,
    get atOrBefore() {
      return (marginals ??= countMarginals(system, remainders, waysFrom));
    },
    unrank(rank) {
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
    },
  };
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

/** For each block, how many points have it at t or before: ways to arrive there times ways to finish. */
function countMarginals(
  { earliest, latest, weights }: TimeSystem,
  remainders: readonly (readonly number[])[],
  waysFrom: (i: number, left: number, from: number) => number,
): readonly Float64Array[] {
  // arrive(left)[t - earliest]: ways of the earlier blocks that leave `left` and end before t.
  let arrive = new Map<number, Float64Array>();
  for (const left of remainders[0]!)
    arrive.set(left, new Float64Array(latest[0]! - earliest[0]! + 1).fill(1));
  return earliest.map((from, i) => {
    const size = latest[i]! - from + 1;
    const cumulative = new Float64Array(size);
    const isLast = i === earliest.length - 1;
    const next = new Map<number, Float64Array>();
    const nextSize = isLast ? 0 : latest[i + 1]! - earliest[i + 1]! + 1;
    for (const [left, ways] of arrive)
      for (let j = 0; j < size; j++) {
        const t = from + j;
        const arriving = ways[j]!;
        if (arriving === 0) continue;
        const points = arriving * (waysFrom(i, left, t) - waysFrom(i, left, t + 1));
        if (points === 0) continue;
        cumulative[j]! += points;
        if (isLast) continue;
        const rest = left - weights[i]! * t;
        let row = next.get(rest);
        if (!row) next.set(rest, (row = new Float64Array(nextSize)));
        const start = t + 1 - earliest[i + 1]!;
        if (start < nextSize) row[Math.max(0, start)]! += arriving;
      }
    // So far `row` holds arrivals by when they start to count; their running sum is what `arrive` promises.
    for (const row of next.values()) for (let j = 1; j < row.length; j++) row[j]! += row[j - 1]!;
    for (let j = 1; j < size; j++) cumulative[j]! += cumulative[j - 1]!;
    arrive = next;
    return cumulative;
  });
}
