import type { Tail } from './Tail.ts';
import { checkPositive } from './checks.ts';
import { invertTail } from './invertTail.ts';
import { devianceTerm, stirlingError } from './stirlingError.ts';

/** x times the gamma density at x, for shape a and rate 1. */
function scaledDensity(x: number, a: number): number {
  return Math.sqrt(a / (2 * Math.PI)) * Math.exp(-devianceTerm(a, x) - stirlingError(a));
}

/**
 * The probability that a gamma variable (shape > 0, rate 1) is at most x ('lower') or above x ('upper').
 *
 * Each tail is computed as itself, never as 1 minus the other one where that would cancel: a power series
 * below the mean, a continued fraction above it (modified Lentz). Relative error below 1e-12. Throws a
 * RangeError for a shape that isn't positive.
 *
 * Source: NIST DLMF 8.7.1 and 8.9.2, https://dlmf.nist.gov/8. Agrees with R:
 * `pgamma(x, shape, lower.tail = )`.
 */
export function gammaTail(x: number, shape: number, tail: Tail): number {
  checkPositive(shape, 'a shape', 'gammaTail');
  if (Number.isNaN(x)) throw new RangeError('gammaTail requires a number, received NaN');
  if (x <= 0) return tail === 'lower' ? 0 : 1;
  if (x === Infinity) return tail === 'lower' ? 1 : 0;
  if (x < shape + 1) {
    const lower = lowerSeries(x, shape);
    return tail === 'lower' ? lower : 1 - lower;
  }
  const upper = upperFraction(x, shape);
  return tail === 'upper' ? upper : 1 - upper;
}

function lowerSeries(x: number, a: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; term > sum * 1e-17; k++) {
    term *= x / (a + k);
    sum += term;
  }
  return scaledDensity(x, a) * sum;
}

function upperFraction(x: number, a: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let k = 1; k < 100000; k++) {
    const numerator = k * (a - k);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return scaledDensity(x, a) * fraction;
}

/**
 * The x at which a gamma variable (shape > 0, rate 1) has the given probability in the given tail.
 *
 * `probability` from 0 to 1; the quantile at infinity is null. Agrees with R:
 * `qgamma(probability, shape, lower.tail = )`.
 */
export function gammaQuantile(probability: number, shape: number, tail: Tail): number | null {
  checkPositive(shape, 'a shape', 'gammaQuantile');
  return invertTail(probability, tail, {
    caller: 'gammaQuantile',
    tailAt: (x, side) => gammaTail(x, shape, side),
    densityAt: (x) => scaledDensity(x, shape) / x,
    start: shape,
    from: 0,
    to: Infinity,
  });
}
