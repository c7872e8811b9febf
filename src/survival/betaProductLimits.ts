import type { LimitStep } from './LimitStep.ts';
import type { Tally } from './tally.ts';
import type { Tail } from './Tail.ts';
import { betaDensity, betaQuantile, betaTail } from './beta.ts';
import { invertTail } from './invertTail.ts';

/**
 * A beta distribution standing for a product of independent ones; null where it is a point at 1 (no factor)
 * or at 0.
 */
export interface Matched {
  readonly a: number;
  readonly b: number;
}

/**
 * The moments of a product of independent beta variables, kept so that nothing cancels: ln of the
 * mean, ln of the second moment over the mean, and ln(1 + squared coefficient of variation). Each
 * is a sum over the factors.
 */
interface Moments {
  readonly mean: number;
  readonly ratio: number;
  readonly spread: number;
}

/** No event yet. */
const NO_FACTOR: Moments = { mean: 0, ratio: 0, spread: 0 };

function times({ mean, ratio, spread }: Moments, a: number, b: number): Moments {
  return {
    mean: mean + Math.log1p(-b / (a + b)),
    ratio: ratio + Math.log1p(-b / (a + b + 1)),
    spread: spread + Math.log1p(b / (a * (a + b + 1))),
  };
}

/** The beta distribution with the mean and the variance of the product. */
function match({ mean, ratio, spread }: Moments): Matched {
  const a = -Math.expm1(ratio) / Math.expm1(spread);
  return { a, b: a * Math.expm1(-mean) };
}

/**
 * Limits of S(t) by the beta product confidence procedure.
 *
 * Survival past an event with d of n dying is taken as beta(n - d + 1, d), past several events as the product
 * of such factors. The upper limit is the upper (1 - level) / 2 quantile of that product; the lower one is
 * the lower quantile of the product times beta(n', 1), where n' are still at risk: the next event might be
 * just about to happen. Products are replaced by the beta distribution with the same mean and variance, which
 * is exact without censoring: there the limits are those of Clopper and Pearson. The lower limit never rises
 * again. With `midP` both quantiles are taken from the even mixture of the two distributions. Before the
 * first event the upper limit is 1; when nobody is left the lower limit is 0.
 *
 * Coverage is guaranteed without censoring; with it, the claim rests on the authors' simulations.
 * Source: Fay, Brittain & Proschan 2013, Biostatistics 14:723-736, doi:10.1093/biostatistics/kxt016; mid-P:
 * Fay & Brittain 2016, Stat Med 35, doi:10.1002/sim.6905. Agrees with R:
 * `bpcp::bpcp(time, event, midp = )`.
 */
export function betaProductLimits(
  counts: Tally,
  { level, midP }: { readonly level: number; readonly midP: boolean },
): LimitStep[] {
  const outside = (1 - level) / 2;
  const steps: LimitStep[] = [];
  let moments = NO_FACTOR;
  let anyEvent = false;
  let lowest = 1;
  const addStep = (from: number, remaining: number) => {
    const { lower, upper } = limitsOfProduct({ moments, anyEvent, remaining }, { outside, midP });
    lowest = Math.min(lowest, lower);
    steps.push({ from, lower: lowest, upper });
  };
  if (counts.time[0] !== 0) addStep(0, counts.n);
  for (let i = 0; i < counts.time.length; i++) {
    const events = counts.events[i]!;
    const remaining = counts.atRisk[i]! - events;
    if (events > 0) {
      moments = times(moments, remaining + 1, events);
      anyEvent = true;
    }
    addStep(counts.time[i]!, remaining - counts.censored[i]!);
  }
  return steps;
}

/** The moments at each time as columns: the mean, the ratio and the spread. For use inside this folder. */
export function momentColumns(
  counts: Tally,
): readonly [mean: Float64Array, ratio: Float64Array, spread: Float64Array] {
  const size = counts.time.length;
  const columns = [new Float64Array(size), new Float64Array(size), new Float64Array(size)] as const;
  let moments = NO_FACTOR;
  for (let i = 0; i < size; i++) {
    const events = counts.events[i]!;
    if (events > 0) moments = times(moments, counts.atRisk[i]! - events + 1, events);
    columns[0][i] = moments.mean;
    columns[1][i] = moments.ratio;
    columns[2][i] = moments.spread;
  }
  return columns;
}

/**
 * The limits at one time, from the moments of the factors of its events and how many are still followed after it; the lower one
 * before it is kept from rising again. For use inside this folder.
 */
export function limitsOfProduct(
  {
    moments,
    anyEvent,
    remaining,
  }: { readonly moments: Moments; readonly anyEvent: boolean; readonly remaining: number },
  { outside, midP }: { readonly outside: number; readonly midP: boolean },
): { readonly lower: number; readonly upper: number } {
  const above = anyEvent ? match(moments) : null;
  const below = remaining > 0 ? match(times(moments, remaining, 1)) : null;
  return midP
    ? {
        lower: mixtureQuantile(below, above, outside, 'lower'),
        upper: mixtureQuantile(below, above, outside, 'upper'),
      }
    : { lower: quantile(below, 0, outside, 'lower'), upper: quantile(above, 1, outside, 'upper') };
}

function quantile(
  distribution: Matched | null,
  point: number,
  probability: number,
  tail: 'lower' | 'upper',
): number {
  return distribution === null ? point : betaQuantile(probability, distribution.a, distribution.b, tail);
}

/** A quantile of the even mixture of `below` (a point at 0 if null) and `above` (a point at 1 if null). */
function mixtureQuantile(
  below: Matched | null,
  above: Matched | null,
  probability: number,
  tail: Tail,
): number {
  const tailAt = (x: number, side: Tail): number => {
    const ofBelow = below === null ? (side === 'lower' ? 1 : 0) : betaTail(x, below.a, below.b, side);
    const ofAbove = above === null ? (side === 'lower' ? 0 : 1) : betaTail(x, above.a, above.b, side);
    return (ofBelow + ofAbove) / 2;
  };
  // A point holds half of the mixture, more than the level leaves outside.
  if (tail === 'lower' && below === null) return 0;
  if (tail === 'upper' && above === null) return 1;
  const density = (x: number, part: Matched | null) =>
    part === null ? 0 : betaDensity(x, 1 - x, part.a, part.b);
  const part = (tail === 'lower' ? below : above)!;
  return invertTail(probability, tail, {
    caller: 'survivalLimits',
    tailAt,
    densityAt: (x) => (density(x, below) + density(x, above)) / 2,
    start: part.a / (part.a + part.b),
    from: 0,
    to: 1,
  })!;
}

/**
 * The distributions behind the two limits at a time, and the estimate S(t): null after follow-up ended
 * above 0.
 */
export function betaProductAt(
  counts: Tally,
  t: number,
): { readonly below: Matched | null; readonly above: Matched | null; readonly survival: number | null } {
  let moments = NO_FACTOR;
  let anyEvent = false;
  let survival = 1;
  let left = counts.n;
  for (let i = 0; i < counts.time.length && counts.time[i]! <= t; i++) {
    const remaining = counts.atRisk[i]! - counts.events[i]!;
    left = remaining - counts.censored[i]!;
    if (counts.events[i]! === 0) continue;
    moments = times(moments, remaining + 1, counts.events[i]!);
    survival *= remaining / counts.atRisk[i]!;
    anyEvent = true;
  }
  const isOver = left === 0 && survival > 0 && t > counts.time.at(-1)!;
  return {
    below: left > 0 ? match(times(moments, left, 1)) : null,
    above: anyEvent ? match(moments) : null,
    survival: isOver ? null : survival,
  };
}
