import type { LimitStep } from './LimitStep.ts';
import { checkProbability } from './checks.ts';
import { logChoose } from './choose.ts';
import type { LimitMethod } from './survivalLimits.ts';
import { survivalLimits } from './survivalLimits.ts';

/** Which interval: how it is made, and its nominal confidence, 0.95 unless said. */
export interface CoverageOptions {
  readonly method: LimitMethod;
  readonly level?: number;
}

/**
 * The exact coverage of a pointwise interval for S(t) in a series of `n` patients all followed beyond t.
 *
 * Without censoring the number k alive after t is binomial, and the interval depends on k alone: the coverage
 * is the sum of the binomial probabilities of every k whose interval holds the true `survival`. Nothing is
 * sampled. An interval that doesn't exist covers nothing. Returns one coverage per value of `survival` (each
 * from 0 to 1), in their order; throws a RangeError for n that is not a positive whole number, a survival
 * outside [0, 1] and a level outside (0, 1).
 */
export function exactCoverage(n: number, survival: readonly number[], options: CoverageOptions): number[] {
  const intervals = intervalsByDeaths(n, options, 'exactCoverage');
  return survival.map((s) => {
    checkProbability(s, 'exactCoverage');
    // Added up, chances of everything there is may come to a hair more than one.
    return Math.min(
      1,
      intervals.reduce((sum, interval, died) => (holds(interval, s) ? sum + chance(n, died, s) : sum), 0),
    );
  });
}

/**
 * The interval for S(t) of n patients without censoring, after 0, 1, … n of them have died. For use inside
 * this folder.
 */
export function intervalsByDeaths(
  n: number,
  { method, level = 0.95 }: CoverageOptions,
  caller: string,
): LimitStep[] {
  if (!(Number.isInteger(n) && n > 0)) {
    throw new RangeError(`${caller} requires a positive whole number of patients, received ${n}`);
  }
  // Patient i exits at i, all by an event: after time i there are i deaths, and nobody was censored before.
  const exits = Array.from({ length: n }, (_, i) => ({ time: i + 1, event: true }));
  return survivalLimits(exits, { method, level });
}

/** Whether an interval exists and holds a value, its ends included. */
export function holds({ lower, upper }: LimitStep, value: number): boolean {
  return lower !== null && upper !== null && lower <= value && value <= upper;
}

/** The probability that so many of n have died when each survives with probability s. */
export function chance(n: number, died: number, s: number): number {
  return Math.exp(logChoose(n, died)) * s ** (n - died) * (1 - s) ** died;
}
