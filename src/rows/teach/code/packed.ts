/**
 * Digits, each with a radix of its own, as one number: the last one counts singly.
 *
 * @throws RangeError for a digit that its radix hasn't
 */
export function packed(digits: readonly number[], radices: readonly number[]): bigint {
  return radices.reduce((number, radix, place) => {
    const digit = digits[place] ?? NaN;
    if (!(Number.isInteger(digit) && digit >= 0 && digit < radix))
      throw new RangeError(`packed requires a digit from 0 to ${radix - 1}, received ${digit}`);
    return number * BigInt(radix) + BigInt(digit);
  }, 0n);
}

/** The digits of such a number; null where it is larger than they allow. */
export function unpacked(number: bigint, radices: readonly number[]): number[] | null {
  const digits: number[] = [];
  let rest = number;
  for (const radix of radices.toReversed()) {
    digits.unshift(Number(rest % BigInt(radix)));
    rest /= BigInt(radix);
  }
  return rest === 0n ? digits : null;
}

/** How many numbers there are: one more than the largest. */
export function capacity(radices: readonly number[]): bigint {
  return radices.reduce((product, radix) => product * BigInt(radix), 1n);
}

/** How many signs of five bits it takes to tell so many numbers apart. */
export function signsFor(numbers: bigint): number {
  let signs = 0;
  while (32n ** BigInt(signs) < numbers) signs++;
  return signs;
}

/** A number as so many signs, the first one counting most. */
export function numberSigns(number: bigint, length: number): number[] {
  return Array.from({ length }, (_, place) => Number((number >> BigInt(5 * (length - 1 - place))) & 31n));
}

/** The number of such signs. */
export function signsNumber(signs: readonly number[]): bigint {
  return signs.reduce((number, sign) => number * 32n + BigInt(sign), 0n);
}
