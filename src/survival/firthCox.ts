import type { Observation } from './Observation.ts';
import type { RiskTerms, Ties } from './RiskTerm.ts';
import { riskTerms, riskTermsOfSwitching } from './RiskTerm.ts';
import { checkLevel } from './checks.ts';
import { chiSquareQuantile, chiSquareTail } from './chiSquare.ts';
import type { SwitchingObservation } from './countingProcess.ts';

/**
 * A hazard ratio by penalised likelihood, with limits and a two-sided P from the profile of that likelihood.
 */
export interface FirthCox {
  readonly hazardRatio: number;
  readonly lower: number;
  readonly upper: number;
  readonly statistic: number;
  readonly p: number;
}

/**
 * `level`: confidence, 0.95 unless said. `ties`: 'breslow' unless said, as the
 * reference implementation has it.
 */
export interface FirthCoxOptions {
  readonly level?: number;
  readonly ties?: Ties;
}

/**
 * The hazard ratio of `group` against `reference` by Cox's model with Firth's penalty; null where no event
 * had both groups at risk.
 *
 * The partial log likelihood gets half the logarithm of its information added. That keeps the estimate finite
 * where all events of one group come first, as in very small series, where the plain estimate runs to
 * infinity. Limits are the two ratios at which twice the penalised log likelihood has fallen by the
 * chi-square quantile; P compares it with that of a ratio of 1.
 * Throws a RangeError for a negative or infinite time and for a level outside (0, 1).
 *
 * Source: Firth 1993, Biometrika 80:27-38, doi:10.1093/biomet/80.1.27; Heinze & Schemper 2001, Biometrics
 * 57:114-119, doi:10.1111/j.0006-341X.2001.00114.x. Agrees with R:
 * `coxphf::coxphf(Surv(time, event) ~ group)`.
 */
export function firthCox(
  reference: readonly Observation[],
  group: readonly Observation[],
  { level = 0.95, ties = 'breslow' }: FirthCoxOptions = {},
): FirthCox | null {
  return firthOfTerms(riskTerms([reference, group], ties, 'firthCox'), checkLevel(level, 'firthCox'));
}

/**
 * The same for a group that patients join during follow-up: the hazard after the change against the hazard
 * before it.
 */
export function firthCoxOfSwitching(
  patients: readonly SwitchingObservation[],
  { level = 0.95, ties = 'breslow' }: FirthCoxOptions = {},
): FirthCox | null {
  return firthOfTerms(riskTermsOfSwitching(patients, ties), checkLevel(level, 'firthCoxOfSwitching'));
}

/** How much of a long sum may be rounding. */
const ROUNDING = 2 * Number.EPSILON;

/** Penalised log likelihood and its slope at a log hazard ratio. */
interface Height {
  readonly value: number;
  readonly slope: number;
  readonly information: number;
}

/** The same from the factors of two groups. For use inside this folder. */
export function firthOfTerms({ weights, events }: RiskTerms, level: number): FirthCox | null {
  // Events at times with one group alone at risk count on both sides of the slope, and cancel.
  let alone = 0;
  let size = 0;
  let logs = 0;
  const ratios = new Float64Array(weights.length / 2);
  for (let from = 0; from < weights.length; from += 2) {
    const [a, b] = [weights[from]!, weights[from + 1]!];
    if (a === 0) alone++;
    if (a <= 0 || b <= 0) continue;
    ratios[size++] = Math.log(b / a);
    logs += Math.log(a);
  }
  if (size === 0) return null;
  const shared = ratios.subarray(0, size);
  const inGroup = events[1]! - alone;
  const at = (beta: number): Height => {
    let [log, expected, information, skew] = [logs, 0, 0, 0];
    // The logarithm of a product of many shares costs less than a logarithm of each.
    let product = 1;
    for (let i = 0; i < size; i++) {
      // In terms of whichever of the two weights is larger, so that nothing overflows.
      const x = beta + shared[i]!;
      const small = Math.exp(-Math.abs(x));
      const large = 1 / (1 + small);
      const p = x > 0 ? large : small * large;
      const q = x > 0 ? small * large : large;
      if (x > 0) log += x;
      product *= large;
      if (product < 1e-250) {
        log -= Math.log(product);
        product = 1;
      }
      expected += p;
      information += p * q;
      skew += p * q * (q - p);
    }
    const value = inGroup * beta - log + Math.log(product) + 0.5 * Math.log(information);
    return { value, slope: inGroup - expected + (0.5 * skew) / information, information };
  };
  const none = at(0);
  // Steps of about the size of the answer: a bracket that is narrow from the start.
  const step = (size: number) => Math.min(1, Number.isFinite(size) && size > 0 ? 1.2 * size : 1);
  const beta = crossing((b) => at(b).slope, 0, {
    step: Math.sign(none.slope) * step(Math.abs(none.slope) / none.information),
    noise: ROUNDING * (inGroup + size),
  });
  const { value: top, information } = at(beta);
  const fall = chiSquareQuantile(1 - level, 1, 'upper')! / 2;
  const away = step(Math.sqrt((2 * fall) / information));
  const noise = ROUNDING * Math.abs(top);
  const remaining = (b: number) => at(b).value - top + fall;
  const statistic = Math.max(0, 2 * (top - none.value));
  return {
    hazardRatio: Math.exp(beta),
    lower: Math.exp(crossing(remaining, beta, { step: -away, noise })),
    upper: Math.exp(crossing(remaining, beta, { step: away, noise })),
    statistic,
    p: chiSquareTail(statistic, 1, 'upper'),
  };
}

/**
 * Where f changes sign, going from `start` by `step`: steps that double, then
 * false position until it no longer moves, or f is no more than
 * rounding (`noise`).
 */
function crossing(
  f: (x: number) => number,
  start: number,
  { step: first, noise }: { readonly step: number; readonly noise: number },
): number {
  const atStart = f(start);
  if (atStart === 0) return start;
  let [inside, atInside] = [start, atStart];
  let [outside, atOutside] = [start + first, f(start + first)];
  for (let step = first; Math.sign(atOutside) === Math.sign(atStart); step *= 2) {
    [inside, atInside] = [outside, atOutside];
    outside += step;
    atOutside = f(outside);
  }
  // False position, halving the end that stays (Illinois); where that lingers, the middle.
  let last = NaN;
  for (let round = 0; ; round++) {
    const guess = outside - (atOutside * (outside - inside)) / (atOutside - atInside);
    const middle = inside + (outside - inside) / 2;
    const isBetween = (guess - inside) * (guess - outside) < 0;
    const x = isBetween && round % 4 !== 3 ? guess : middle;
    if (middle === inside || middle === outside) return middle;
    const value = f(x);
    if (Math.abs(value) <= noise || Math.abs(x - last) <= 2 * Number.EPSILON * Math.max(1, Math.abs(x)))
      return x;
    last = x;
    if (Math.sign(value) === Math.sign(atStart)) {
      [inside, atInside] = [x, value];
      atOutside /= 2;
    } else {
      [outside, atOutside] = [x, value];
      atInside /= 2;
    }
  }
}
