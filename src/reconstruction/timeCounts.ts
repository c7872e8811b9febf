import type { Layer, TimeLayers } from './timeLayers.ts';
import { timeLayers } from './timeLayers.ts';
import type { TimeSystem } from './timeSystem.ts';

/**
 * How many points a time system has, and where its blocks are in them; plain data, so that a worker can send it.
 *
 * `atOrBefore[i][t - earliest[i]]`: how many points have block i at t or before.
 */
export interface TimeCounts {
  readonly system: TimeSystem;
  readonly total: number;
  readonly atOrBefore: readonly Float64Array[];
}

/** Counts a system; null if it has no point. */
export function countTimes(system: TimeSystem): TimeCounts | null {
  const layers = timeLayers(system);
  if (!layers) return null;
  const counts = { system, total: layers.total, atOrBefore: countMarginals(layers) };
  kept.set(counts, layers);
  return counts;
}

const kept = new WeakMap<TimeCounts, TimeLayers>();

/** The layers behind some counts: those they were made from, or, where the counts were sent from elsewhere, made anew. */
export function layersOf(counts: TimeCounts): TimeLayers {
  let layers = kept.get(counts);
  if (!layers) kept.set(counts, (layers = timeLayers(counts.system)!));
  return layers;
}

/** For each block, how many points have it at t or before: ways to arrive there times ways to finish. */
function countMarginals({ system, layers }: TimeLayers): readonly Float64Array[] {
  // arrive[row * size + t - earliest]: ways of the earlier blocks that leave what the row stands for and end before t.
  let arrive = new Float64Array(layers[0]!.cells.length).fill(1);
  return layers.map((layer, i) => {
    const next = layers[i + 1];
    const arrivals = new Float64Array(next?.cells.length ?? 0);
    const points = countThrough(system, i, layer, arrive, next, arrivals);
    for (let j = 1; j < points.length; j++) points[j]! += points[j - 1]!;
    // So far they stand where they start to count; their running sum is what `arrive` promises.
    if (next)
      for (let start = 0; start < arrivals.length; start += next.size)
        for (let cell = start + 1; cell < start + next.size; cell++) arrivals[cell]! += arrivals[cell - 1]!;
    arrive = arrivals;
    return points;
  });
}

/** How many points have block i at each of its times; the ways that lead on are added to `arrivals` at the first time of the next block. */
function countThrough(
  { earliest, weights }: TimeSystem,
  i: number,
  { left, size, cells }: Layer,
  arrive: Float64Array,
  next: Layer | undefined,
  arrivals: Float64Array,
): Float64Array {
  const [from, weight] = [earliest[i]!, weights[i]!];
  const ahead = next ? from + 1 - earliest[i + 1]! : 0;
  const points = new Float64Array(size);
  for (let row = 0; row < left.values.length; row++)
    for (let j = 0, cell = row * size; j < size; j++, cell++) {
      const ways = arrive[cell]!;
      const through = ways * (cells[cell]! - (j + 1 < size ? cells[cell + 1]! : 0));
      if (through === 0) continue;
      points[j]! += through;
      if (!next || ahead + j >= next.size) continue;
      const behind = next.left.at(left.values[row]! - weight * (from + j));
      if (behind >= 0) arrivals[behind * next.size + Math.max(0, ahead + j)]! += ways;
    }
  return points;
}
