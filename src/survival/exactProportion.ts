import { betaQuantile } from './beta.ts';
import { checkLevel } from './checks.ts';

/** A proportion with its exact limits; all null without patients. */
export interface ExactProportion {
  readonly estimate: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * `count` of `n` with the exact (Clopper-Pearson) limits: central, guaranteed to cover at least at the level,
 * 0.95 unless said.
 *
 * Throws a RangeError unless 0 <= count <= n are whole numbers.
 * Source: Clopper & Pearson 1934, Biometrika 26:404-413, doi:10.1093/biomet/26.4.404. Agrees with R:
 * `binom.test(count, n)$conf.int`.
 */
export function exactProportion(
  count: number,
  n: number,
  { level = 0.95 }: { readonly level?: number } = {},
): ExactProportion {
  checkLevel(level, 'exactProportion');
  if (!(Number.isInteger(count) && Number.isInteger(n) && count >= 0 && count <= n)) {
    throw new RangeError(
      `exactProportion requires whole numbers with 0 <= count <= n, received ${count} of ${n}`,
    );
  }
  if (n === 0) return { estimate: null, lower: null, upper: null };
  const outside = (1 - level) / 2;
  return {
    estimate: count / n,
    lower: count === 0 ? 0 : betaQuantile(outside, count, n - count + 1, 'lower'),
    upper: count === n ? 1 : betaQuantile(outside, count + 1, n - count, 'upper'),
  };
}
