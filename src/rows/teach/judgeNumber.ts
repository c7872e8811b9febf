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

/** The part of the tolerance within which a reading is a foreseen mistake, where another reading is right. */
const TO_THE_LETTER = 0.02;

/**
 * Judges a number that can be read in one way or more, the literal one first. Another reading is right unless the literal one is a
 * mistake that was foreseen, and that to the letter: a tolerance of three percent reaches from "0.0989" down to nothing at all.
 *
 * @throws RangeError where there is no reading
 */
export function judgeNumber(values: readonly number[], key: NumberKey): NumberVerdict {
  const [literal] = values;
  if (literal === undefined) throw new RangeError('judgeNumber requires a value, received none');
  const isRight = values.some((value) => isNear(value, key.answer, key.tolerance));
  const foreseen = (value: number, tolerance: number) =>
    key.tempting.findIndex((other) => isNear(value, other, tolerance));
  if (isNear(literal, key.answer, key.tolerance)) return { verdict: 'right' };
  const meant = foreseen(literal, isRight ? key.tolerance * TO_THE_LETTER : key.tolerance);
  if (meant >= 0) return { verdict: 'tempting', index: meant };
  if (isRight) return { verdict: 'right' };
  const index = values.map((value) => foreseen(value, key.tolerance)).find((found) => found >= 0);
  if (index !== undefined) return { verdict: 'tempting', index };
  return { verdict: literal > key.answer ? 'high' : 'low' };
}

/** Whether two numbers are no farther apart than is right, with room for the last bit of a sum. */
function isNear(one: number, other: number, tolerance: number): boolean {
  return Math.abs(one - other) <= tolerance * (1 + 1e-9) + 1e-12;
}
