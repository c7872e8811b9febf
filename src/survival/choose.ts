import { logGamma } from './stirlingError.ts';

/**
 * The number of ways to choose k of n; null where it may exceed 2^53 / n and would no longer be exact. Whole
 * numbers, 0 <= k <= n.
 */
export function choose(n: number, k: number): number | null {
  const few = Math.min(k, n - k);
  let ways = 1;
  for (let i = 1; i <= few; i++) {
    // The product before the division must be exact too.
    if (ways > Number.MAX_SAFE_INTEGER / n) return null;
    ways = (ways * (n - few + i)) / i;
  }
  return ways;
}

/** ln of the number of ways to choose k of n, for any size. */
export function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}
