import type { NearestTimes } from '../nearestTimes.ts';
import { nearestTimes } from '../nearestTimes.ts';
import type { Possibility } from '../possibilities.ts';
import { layersOf } from '../timeCounts.ts';
import type { TimeLayers } from '../timeLayers.ts';

/** Which times are looked for, in steps. */
export interface WantedTimes {
  /** The time of each place to come near to, in a possibility; a place weighs as much as `weights` says, 1 if not given. */
  readonly target: (possibility: Possibility) => readonly number[];
  readonly weights?: (possibility: Possibility) => readonly number[];
  /** The times to choose from in a possibility, if not all of them; null for none. */
  readonly among?: (possibility: Possibility) => TimeLayers | null;
}

/** One of some choices, with times of its blocks. */
export interface NearestChoice<C> {
  readonly choice: C;
  readonly times: readonly number[];
}

/** The times nearest to those wanted in any of some possibilities, and where they are; null if there are none. */
export function nearestAmong<C extends { readonly possibility: Possibility }>(
  choices: readonly C[],
  { target, weights, among = ({ counts }) => layersOf(counts) }: WantedTimes,
): NearestChoice<C> | null {
  let best: { choice: C; times: NearestTimes; places: readonly number[] } | null = null;
  // Where most times are, a near one is likely, and then the others end soon.
  const likely = choices.toSorted((a, b) => b.possibility.counts.total - a.possibility.counts.total);
  for (const choice of likely) {
    const { possibility } = choice;
    const { exits } = possibility.way;
    const limit: number = best ? best.times.distance + HAIR : Infinity;
    const layers = among(possibility);
    const times: NearestTimes | null =
      layers && nearestTimes(exits, layers, target(possibility), limit, weights?.(possibility));
    if (!times) continue;
    const places = exits.block.map((block) => times.times[block]!);
    const isAsNear = best !== null && Math.abs(times.distance - best.times.distance) <= HAIR;
    if (best && isAsNear && !isBefore(places, best.places)) continue;
    best = { choice, times, places };
  }
  return best && { choice: best.choice, times: best.times.times };
}

/** Distances are sums of squares of decimal means: a hair tells equal from nearer. */
const HAIR = 1e-7;

const isBefore = (a: readonly number[], b: readonly number[]): boolean => {
  const different = a.findIndex((time, i) => time !== b[i]);
  return different >= 0 && a[different]! < b[different]!;
};
