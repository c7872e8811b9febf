import { checkProbability } from './checks.ts';
import type { Tail } from './Tail.ts';

/**
 * A continuous distribution on the interval (from, to): both tails, the density, and a
 * value inside to start from.
 */
interface Distribution {
  readonly caller: string;
  readonly tailAt: (x: number, tail: Tail) => number;
  readonly densityAt: (x: number) => number;
  readonly start: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The x at which a tail of a distribution has the given probability; null where that is at infinity.
 *
 * Newton's method on the logarithm of the tail, kept inside a bracket that every step narrows. The logarithm
 * makes the far tails nearly straight, so that 1e-300 is found as surely as 0.025. Where the given tail is
 * the larger one the other tail is used, if the probability says it exactly enough.
 */
export function invertTail(probability: number, tail: Tail, distribution: Distribution): number | null {
  const { caller, tailAt, densityAt, from, to } = distribution;
  checkProbability(probability, caller);
  if (probability === 0 || probability === 1) {
    const end = (probability === 0) === (tail === 'lower') ? from : to;
    return Number.isFinite(end) ? end : null;
  }
  const side: Tail = probability <= 0.5 ? tail : tail === 'lower' ? 'upper' : 'lower';
  const target = probability <= 0.5 ? probability : 1 - probability;
  const sign = side === 'lower' ? 1 : -1;
  let low = from;
  let high = to;
  let x = distribution.start;
  for (let step = 0; step < 400; step++) {
    const p = tailAt(x, side);
    if (p === target) return x;
    if (p < target === (side === 'lower')) low = x;
    else high = x;
    const slope = (sign * densityAt(x)) / p;
    const newton = x - Math.log(p / target) / slope;
    // The error left after a step is of the order of the step squared.
    if (Math.abs(newton - x) <= 1e-13 * Math.abs(x) && newton > from && newton < to) return newton;
    const next = newton > low && newton < high ? newton : between(low, high, x);
    if (next === low || next === high) return next;
    x = next;
  }
  return x;
}

/**
 * A point inside a bracket: in the middle of a narrow one, and by magnitude in one
 * that spans zero or infinity.
 */
function between(low: number, high: number, x: number): number {
  if (high === Infinity) return x > 0 ? x * 2 : x === 0 ? 1 : x / 2;
  if (low === -Infinity) return x < 0 ? x * 2 : x === 0 ? -1 : x / 2;
  if (low === 0 && high > 0) return high > 1e-3 ? high / 16 : high * Math.sqrt(high);
  if (low > 0 && high / low > 4) return Math.sqrt(low) * Math.sqrt(high);
  return low + (high - low) / 2;
}
