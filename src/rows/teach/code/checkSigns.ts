/** How many signs at the end of a code check the others. */
export const CHECK_SIGNS = 2;

/** The most signs that a code can have with them: beyond, two places would weigh the same. */
export const MOST_SIGNS = 31;

/** The powers of x from the 0th on; the 31st would be 1 again. */
const POWERS: readonly number[] = Array.from({ length: MOST_SIGNS - 1 }).reduce<number[]>(
  (powers) => [...powers, times(powers.at(-1)!, 2)],
  [1],
);

/**
 * Signs with the two that check them, computed in the field of 32 elements (x⁵ + x² + 1): all signs add up to nothing, and so do they
 * once each is multiplied by its place's power of x. Two codes that are right differ in three places or more: one wrong sign, two
 * wrong ones and any swap of two are always found, and of other texts of that length all but one in 1,024.
 *
 * Source: Reed and Solomon 1960, J Soc Ind Appl Math 8(2), doi:10.1137/0108018.
 *
 * @throws RangeError for more signs than a code can have
 */
export function withCheck(signs: readonly number[]): number[] {
  const length = signs.length + CHECK_SIGNS;
  if (length > MOST_SIGNS)
    throw new RangeError(
      `withCheck requires at most ${MOST_SIGNS - CHECK_SIGNS} signs, received ${signs.length}`,
    );
  const [sum, weighted] = sums(signs);
  const [here, last] = [POWERS[length - 2]!, POWERS[length - 1]!];
  const first = times(weighted ^ times(sum, last), inverse(here ^ last));
  return [...signs, first, sum ^ first];
}

/** Whether the last two signs check the others. */
export function isChecked(signs: readonly number[]): boolean {
  return signs.length > CHECK_SIGNS && signs.length <= MOST_SIGNS && sums(signs).every((sum) => sum === 0);
}

function sums(signs: readonly number[]): [sum: number, weighted: number] {
  return [
    signs.reduce((sum, sign) => sum ^ sign, 0),
    signs.reduce((sum, sign, place) => sum ^ times(sign, POWERS[place]!), 0),
  ];
}

/** The product of two elements: shifted and added, the overflow taken back by the polynomial. */
function times(one: number, other: number): number {
  let product = 0;
  for (let bit = 0; bit < 5; bit++) if ((other >> bit) & 1) product ^= one << bit;
  for (let bit = 9; bit >= 5; bit--) if ((product >> bit) & 1) product ^= 0b100101 << (bit - 5);
  return product;
}

/** There are 31 elements but nothing, so the 30th power of one is its inverse. */
function inverse(one: number): number {
  let value = 1;
  for (let step = 0; step < 30; step++) value = times(value, one);
  return value;
}
