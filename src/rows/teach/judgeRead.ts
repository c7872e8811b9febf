import type { ReadKey } from './readKey.ts';

/** How a reading compares with its key: which mark is off first and how, or which patients are missing or too many. */
export type ReadVerdict =
  | { readonly verdict: 'right' }
  | { readonly verdict: 'high' | 'low'; readonly mark: number }
  | { readonly verdict: 'patients'; readonly missing: readonly number[]; readonly extra: readonly number[] };

/**
 * Judges marks that were moved, or patients that were chosen. `tolerance` is how far off a mark is right, in the unit of its axis.
 *
 * @throws RangeError for another number of marks than the key has
 */
export function judgeRead(given: readonly number[], key: ReadKey, tolerance: number): ReadVerdict {
  if (key.axis === null) {
    const missing = key.chosen.filter((place) => !given.includes(place));
    const extra = given.filter((place) => !key.chosen.includes(place));
    return missing.length + extra.length === 0
      ? { verdict: 'right' }
      : { verdict: 'patients', missing, extra };
  }
  if (given.length !== key.values.length)
    throw new RangeError(`judgeRead requires ${key.values.length} marks, received ${given.length}`);
  for (const [mark, value] of key.values.entries()) {
    const off = given[mark]! - value;
    if (Math.abs(off) > tolerance + 1e-9) return { verdict: off > 0 ? 'high' : 'low', mark };
  }
  return { verdict: 'right' };
}
