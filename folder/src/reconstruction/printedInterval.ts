import type { Printed, Printing } from './record/PublishedRecord.ts';

/** The exact values that print as given: at least `from`, below `to`, both as numerators over `denominator`. */
export interface PrintedInterval {
  readonly from: number;
  readonly to: number;
  readonly denominator: number;
}

/**
 * The values that print as "113.5", "0.02" or "67 %": rounded half up, or cut off, after the decimals that are shown.
 *
 * Kept as fractions of whole numbers, so that a mean on the edge (113.45 of six patients) falls on the right side.
 */
export function printedInterval(printed: Printed, printing: Printing): PrintedInterval {
  const [, whole, decimals = '', percent] = /^(\d+)(?:\.(\d+))?( ?%)?$/.exec(printed) ?? [];
  if (whole === undefined)
    throw new RangeError(`expected a printed number such as "113.5", received "${printed}"`);
  const digits = Number(whole + decimals);
  const denominator = 2 * 10 ** decimals.length * (percent ? 100 : 1);
  return printing === 'rounded'
    ? { from: 2 * digits - 1, to: 2 * digits + 1, denominator }
    : { from: 2 * digits, to: 2 * digits + 2, denominator };
}

/** Whether a number prints as given. A hair is allowed for the rounding of the number itself. */
export function printsAs(value: number, printed: Printed, printing: Printing): boolean {
  const { from, to, denominator } = printedInterval(printed, printing);
  const scaled = value * denominator;
  return scaled >= from - 1e-9 && scaled < to - 1e-9;
}
