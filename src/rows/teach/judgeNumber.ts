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

/** A foreseen mistake is met within this part of itself, where the tolerance of the question is wider: "0.4" is no "0.8". */
const OF_ITSELF = 0.1;

/**
 * Judges a number that can be read in one way or more, the literal one first. Another reading is right unless the literal one is a
 * mistake that was foreseen, and that to the letter. What isn't right is the mistake that one of the readings is nearest to, or too
 * high or too low by the reading that is nearest to the key.
 *
 * @throws RangeError where there is no reading
 */
export function judgeNumber(values: readonly number[], key: NumberKey): NumberVerdict {
  const [literal] = values;
  if (literal === undefined) throw new RangeError('judgeNumber requires a value, received none');
  const isRight = (value: number) => isNear(value, key.answer, key.tolerance);
  if (isRight(literal)) return { verdict: 'right' };
  if (values.some(isRight)) {
    const meant = foreseen([literal], key, TO_THE_LETTER);
    return meant === null ? { verdict: 'right' } : { verdict: 'tempting', index: meant };
  }
  const meant = foreseen(values, key, 1);
  if (meant !== null) return { verdict: 'tempting', index: meant };
  const far = (value: number) => Math.abs(value - key.answer);
  const nearest = values.reduce((best, value) => (far(value) < far(best) ? value : best));
  return { verdict: nearest > key.answer ? 'high' : 'low' };
}

/**
 * The foreseen mistake that a reading is nearest to, by its place, measured by how near each has to be; null where none is met.
 * Rounded to its first digit a mistake is met as well, within the tolerance of the question: "0.02" for 0.0246.
 */
function foreseen(
  values: readonly number[],
  { tempting, tolerance }: NumberKey,
  part: number,
): number | null {
  const met = tempting.flatMap((other, index) => {
    const most = tolerance * part;
    const within = Math.min(most, OF_ITSELF * Math.abs(other));
    const isMet = (value: number) =>
      isNear(value, other, within) || (isNear(value, other, most) && value === Number(other.toPrecision(1)));
    return values
      .filter(isMet)
      .map((value) => ({ index, far: within === 0 ? 0 : Math.abs(value - other) / within }));
  });
  return (
    met.reduce<(typeof met)[number] | null>(
      (best, each) => (best === null || each.far < best.far - 1e-9 ? each : best),
      null,
    )?.index ?? null
  );
}

/** Whether two numbers are no farther apart than is right, with room for the last bit of a sum. */
function isNear(one: number, other: number, tolerance: number): boolean {
  return Math.abs(one - other) <= tolerance * (1 + 1e-9) + 1e-12;
}
