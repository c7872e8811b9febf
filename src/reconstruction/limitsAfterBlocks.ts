import { survivalLimits } from '../survival/index.ts';
import type { Exits } from './Exits.ts';

/** Limits of survival, from 0 to 1; null where one doesn't exist. */
export interface Limits {
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * The 95 % limits (beta product) of the whole cohort's survival after the first `gone` blocks of an order of exits.
 *
 * They depend on the order alone and on no date. Orders that begin alike get the same object, so that equal limits are found once.
 */
export function limitsAfterBlocks(): (exits: Exits, gone: number) => Limits {
  const known = new Map<string, Limits>();
  return ({ blocks, block, event }, gone) => {
    const key = JSON.stringify([
      block.length,
      blocks.slice(0, gone).map(({ deaths, censored }) => [deaths, censored]),
    ]);
    let limits = known.get(key);
    if (limits === undefined) {
      // Block k leaves at time k + 1, so that all who have gone did so at `gone` or before.
      const cohort = block.map((index, place) => ({ time: index + 1, event: event[place]! }));
      const step = survivalLimits(cohort, { method: 'beta-product' }).findLast(({ from }) => from <= gone);
      known.set(key, (limits = { lower: step?.lower ?? null, upper: step?.upper ?? null }));
    }
    return limits;
  };
}
