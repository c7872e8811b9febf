import { checkProbability } from './checks.ts';
import { logChoose } from './choose.ts';
import type { LimitMethod } from './survivalLimits.ts';
import { survivalLimits } from './survivalLimits.ts';

/**
 * The exact coverage of a pointwise interval for S(t) in a series of `n` patients all followed beyond t.
 *
 * Without censoring the number k alive after t is binomial, and the interval depends on k alone: the coverage is the sum of the
 * binomial probabilities of every k whose interval holds the true `survival`. Nothing is simulated. An interval that doesn't exist
 * covers nothing. `level` is the nominal confidence, 0.95 unless said. Returns one coverage per value of `survival` (each from
 * 0 to 1), in their order; throws a RangeError for n that is not a positive whole number or a survival outside [0, 1].
 */
export function exactCoverage(
  n: number,
  survival: readonly number[],
  { method, level = 0.95 }: { readonly method: LimitMethod; readonly level?: number },
): number[] {
  if (!(Number.isInteger(n) && n > 0)) {
    throw new RangeError(`exactCoverage requires a positive whole number of patients, received ${n}`);
  }
  // Patient i exits at i, all by an event: after time n - k there are k left, none censored before it.
  const exits = Array.from({ length: n }, (_, i) => ({ time: i + 1, event: true }));
  const steps = survivalLimits(exits, { method, level });
  return survival.map((s) => {
    checkProbability(s, 'exactCoverage');
    let coverage = 0;
    for (const [died, { lower, upper }] of steps.entries()) {
      if (lower === null || upper === null || s < lower || s > upper) continue;
      coverage += Math.exp(logChoose(n, died)) * s ** (n - died) * (1 - s) ** died;
    }
    return coverage;
  });
}
