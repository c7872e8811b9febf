import { checkLevel } from './checks.ts';
import { gammaTail } from './gamma.ts';
import type { Tail } from './Tail.ts';
import { invertTail } from './invertTail.ts';

/**
 * The probability that a standard normal variable is at most z ('lower') or above z ('upper').
 *
 * Half of a chi-square tail at z², taken on the side where nothing cancels. Agrees with R:
 * `pnorm(z, lower.tail = )`.
 */
export function normalTail(z: number, tail: Tail): number {
  const outside = tail === 'lower' ? z < 0 : z > 0;
  return outside ? gammaTail((z * z) / 2, 0.5, 'upper') / 2 : 0.5 + gammaTail((z * z) / 2, 0.5, 'lower') / 2;
}

/**
 * The z at which a standard normal variable has the given probability in the given tail; null at infinity.
 *
 * Agrees with R: `qnorm(probability, lower.tail = )`.
 */
export function normalQuantile(probability: number, tail: Tail): number | null {
  if (Math.abs(probability - 0.5) < 0.1) return nearMedian(probability - 0.5) * (tail === 'lower' ? 1 : -1);
  return invertTail(probability, tail, {
    caller: 'normalQuantile',
    tailAt: normalTail,
    densityAt: (z) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI),
    start: probability < 0.5 === (tail === 'lower') ? -1 : 1,
    from: -Infinity,
    to: Infinity,
  });
}

/**
 * z with a probability of `excess` between 0 and z: close to the median this keeps the digits that 0.5 +
 * excess would drop.
 */
function nearMedian(excess: number): number {
  let z = excess * Math.sqrt(2 * Math.PI);
  for (let step = 0; step < 6; step++) {
    const central = (Math.sign(z) * gammaTail((z * z) / 2, 0.5, 'lower')) / 2;
    z -= (central - excess) * Math.sqrt(2 * Math.PI) * Math.exp((z * z) / 2);
  }
  return z;
}

/** The z of a two-sided interval of the given level: 1.959964 for 0.95. */
export function normalMultiplier(level: number, caller: string): number {
  return -normalQuantile((1 - checkLevel(level, caller)) / 2, 'lower')!;
}
