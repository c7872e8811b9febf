import { checkPositive } from './checks.ts';
import { gammaQuantile, gammaTail } from './gamma.ts';
import type { Tail } from './Tail.ts';

/**
 * The probability that a chi-square variable (df > 0) is at most x ('lower') or above x ('upper'): the P
 * value of a test.
 *
 * Agrees with R: `pchisq(x, df, lower.tail = )`. Throws a RangeError for degrees of
 * freedom that aren't positive.
 */
export function chiSquareTail(x: number, df: number, tail: Tail): number {
  checkPositive(df, 'degrees of freedom', 'chiSquareTail');
  return gammaTail(x / 2, df / 2, tail);
}

/**
 * The x at which a chi-square variable has that probability in that tail; null at infinity. R:
 * `qchisq(p, df, lower.tail = )`.
 */
export function chiSquareQuantile(probability: number, df: number, tail: Tail): number | null {
  checkPositive(df, 'degrees of freedom', 'chiSquareQuantile');
  const half = gammaQuantile(probability, df / 2, tail);
  return half === null ? null : 2 * half;
}
