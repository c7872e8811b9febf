import { checkPositive } from './checks.ts';
import type { Tail } from './Tail.ts';
import { invertTail } from './invertTail.ts';
import { devianceTerm, stirlingError } from './stirlingError.ts';

/** x^a (1 - x)^b / B(a, b), with y = 1 - x. */
function scaledDensity(x: number, y: number, a: number, b: number): number {
  const n = a + b;
  const correction = stirlingError(n) - stirlingError(a) - stirlingError(b);
  return (
    Math.sqrt((a / n) * (b / (2 * Math.PI))) *
    Math.exp(correction - devianceTerm(a, n * x) - devianceTerm(b, n * y))
  );
}

/**
 * The continued fraction of the incomplete beta function (modified Lentz); quick for x below (a + 1) / (a + b
 * + 2).
 */
function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let product = d;
  for (let m = 1; m < 100000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    product *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    product *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return product;
}

/**
 * The probability that a beta variable (a, b > 0) is at most x ('lower') or above x ('upper').
 *
 * Each tail is computed as itself where it is the smaller one. Relative error below 1e-12. Throws a
 * RangeError for a shape that isn't positive. Source: NIST DLMF 8.17.22, https://dlmf.nist.gov/8.17. Agrees
 * with R: `pbeta(x, a, b, lower.tail = )`.
 */
export function betaTail(x: number, a: number, b: number, tail: Tail): number {
  checkPositive(a, 'a shape', 'betaTail');
  checkPositive(b, 'a shape', 'betaTail');
  if (Number.isNaN(x)) throw new RangeError('betaTail requires a number, received NaN');
  if (x <= 0) return tail === 'lower' ? 0 : 1;
  if (x >= 1) return tail === 'lower' ? 1 : 0;
  const y = 1 - x;
  const density = scaledDensity(x, y, a, b);
  if (x < (a + 1) / (a + b + 2)) {
    const lower = (density * fraction(x, a, b)) / a;
    return tail === 'lower' ? lower : 1 - lower;
  }
  const upper = (density * fraction(y, b, a)) / b;
  return tail === 'upper' ? upper : 1 - upper;
}

/**
 * The x at which a beta variable has the given probability in the given tail. Agrees with R:
 * `qbeta(p, a, b, lower.tail = )`.
 */
export function betaQuantile(probability: number, a: number, b: number, tail: Tail): number {
  checkPositive(a, 'a shape', 'betaQuantile');
  checkPositive(b, 'a shape', 'betaQuantile');
  return invertTail(probability, tail, {
    caller: 'betaQuantile',
    tailAt: (x, side) => betaTail(x, a, b, side),
    densityAt: (x) => betaDensity(x, 1 - x, a, b),
    start: a / (a + b),
    from: 0,
    to: 1,
  })!;
}

/**
 * The density of a beta variable at x in (0, 1), with y = 1 - x given apart so that neither end loses digits.
 * R: `dbeta(x, a, b)`.
 */
export function betaDensity(x: number, y: number, a: number, b: number): number {
  return scaledDensity(x, y, a, b) / (x * y);
}
