import type { Exits } from './Exits.ts';
import type { TimeLayers } from './timeLayers.ts';

/** Times of the blocks of a possibility and their squared distance from a target. */
export interface NearestTimes {
  readonly times: readonly number[];
  readonly distance: number;
}

/**
 * The compatible times nearest to a target (one time per place; least squares over places, each with its weight, 1
 * by default), the lexicographically first of equally near ones; null if none comes nearer than `limit`.
 *
 * Branch and bound: each block's times are tried from the nearest outwards, and a branch ends where its distance so far, with
 * the least that the remaining places must deviate to use up what is left of the sum, reaches the best so far.
 */
export function nearestTimes(
  exits: Exits,
  { system, waysFrom }: TimeLayers,
  target: readonly number[],
  limit = Infinity,
  weightAt: readonly number[] = target.map(() => 1),
): NearestTimes | null {
  const { earliest, latest, weights, totals } = system;
  const k = earliest.length;
  const placesOf = exits.blocks.map((_, block) =>
    target.flatMap((__, place) => (exits.block[place] === block ? [place] : [])),
  );
  const sumOfAll = weights.every((weight, block) => weight === placesOf[block]!.length);
  const behind = placesOf.map((_, block) => placesOf.slice(block).flat());
  const sumBehind = behind.map((places) => places.reduce((sum, place) => sum + target[place]!, 0));
  // Deviations that add up to r cost at least r² / Σ(1 / weight): each in inverse proportion to its weight.
  const easeBehind = behind.map((places) => places.reduce((sum, place) => sum + 1 / weightAt[place]!, 0));
  const costAt = (block: number, t: number): number =>
    placesOf[block]!.reduce((sum, place) => sum + weightAt[place]! * (t - target[place]!) ** 2, 0);
  const centres = placesOf.map((places) => {
    const weight = places.reduce((sum, place) => sum + weightAt[place]!, 0);
    return places.reduce((sum, place) => sum + weightAt[place]! * target[place]!, 0) / weight;
  });

  let best: NearestTimes | null = null;
  // Distances are sums of squares of decimal means: a hair tells equal from nearer.
  const hair = 1e-7;
  const bound = (): number => best?.distance ?? limit;
  const isFirst = (times: readonly number[]): boolean => {
    const different = times.findIndex((time, i) => time !== best!.times[i]);
    return different >= 0 && times[different]! < best!.times[different]!;
  };
  const times = new Array<number>(k).fill(0);

  const visit = (block: number, left: number, from: number, distance: number): void => {
    if (block === k) {
      if (
        !best
          ? distance < limit
          : distance < best.distance - hair || (distance < best.distance + hair && isFirst(times))
      )
        best = { times: [...times], distance };
      return;
    }
    if (sumOfAll) {
      const least = (left - sumBehind[block]!) ** 2 / easeBehind[block]!;
      if (distance + least > bound() + hair) return;
    }
    const low = Math.max(from, earliest[block]!);
    const high = latest[block]!;
    if (low > high) return;
    const centre = centres[block]!;
    let below = Math.min(high, Math.max(low, Math.floor(centre)));
    let above = below + 1;
    while (below >= low || above <= high) {
      const useBelow = above > high || (below >= low && centre - below <= above - centre);
      const t = useBelow ? below-- : above++;
      const now = distance + costAt(block, t);
      if (now > bound() + hair) break;
      const ways = waysFrom(block, left, t) - waysFrom(block, left, t + 1);
      if (ways <= 0) continue;
      times[block] = t;
      visit(block + 1, left - weights[block]! * t, t + 1, now);
    }
  };
  for (const total of totals) visit(0, total, earliest[0]!, 0);
  return best;
}
