/** What a number is held against, all in the scale of the question. */
export interface NumberKey {
  readonly answer: number;
  /** How far off is right. */
  readonly tolerance: number;
  /** Wrong answers that were foreseen. */
  readonly tempting: readonly number[];
}

/** `tempting` says which of the foreseen wrong answers it was. */
export type NumberVerdict =
  { readonly verdict: 'right' | 'high' | 'low' } | { readonly verdict: 'tempting'; readonly index: number };

/**
 * Judges a number that can be read in one way or more, the literal one first. Another reading is right only where the literal one
 * is no mistake that was foreseen.
 *
 * @throws RangeError where there is no reading
 */
export function judgeNumber(values: readonly number[], key: NumberKey): NumberVerdict {
  const [literal] = values;
  if (literal === undefined) throw new RangeError('judgeNumber requires a value, received none');
  for (const value of values) {
    if (isNear(value, key.answer, key.tolerance)) return { verdict: 'right' };
    const index = key.tempting.findIndex((other) => isNear(value, other, key.tolerance));
    if (index >= 0) return { verdict: 'tempting', index };
  }
  return { verdict: literal > key.answer ? 'high' : 'low' };
}

/** Whether two numbers are no farther apart than is right, with room for the last bit of a sum. */
function isNear(one: number, other: number, tolerance: number): boolean {
  return Math.abs(one - other) <= tolerance * (1 + 1e-9) + 1e-12;
}
