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
  return fit(riskTerms([reference, group], ties, 'firthCox'), checkLevel(level, 'firthCox'));
}

/**
 * The same for a group that patients join during follow-up: the hazard after the change against the hazard
 * before it.
 */
export function firthCoxOfSwitching(
  patients: readonly SwitchingObservation[],
  { level = 0.95, ties = 'breslow' }: FirthCoxOptions = {},
): FirthCox | null {
  return fit(riskTermsOfSwitching(patients, ties), checkLevel(level, 'firthCoxOfSwitching'));
}

/** Penalised log likelihood and its slope at a log hazard ratio. */
interface Height {
  readonly value: number;
  readonly slope: number;
}

function fit({ terms, events }: RiskTerms, level: number): FirthCox | null {
  const shared = terms.map(({ weight }) => weight as [number, number]).filter(([a, b]) => a > 0 && b > 0);
  if (shared.length === 0) return null;
  // Events at times with one group alone at risk count on both sides of the slope, and cancel.
  const alone = terms.filter(({ weight }) => weight[0] === 0).length;
  const inGroup = events[1]! - alone;
  const at = (beta: number): Height => {
    let [log, expected, information, skew] = [0, 0, 0, 0];
    for (const [a, b] of shared) {
      // In terms of whichever of the two weights is larger, so that nothing overflows.
      const x = beta + Math.log(b / a);
      const small = Math.exp(-Math.abs(x));
      const [p, q] = x > 0 ? [1 / (1 + small), small / (1 + small)] : [small / (1 + small), 1 / (1 + small)];
      log += Math.log(a) + Math.max(0, x) + Math.log1p(small);
      expected += p;
      information += p * q;
      skew += p * q * (q - p);
    }
    const value = inGroup * beta - log + 0.5 * Math.log(information);
    return { value, slope: inGroup - expected + (0.5 * skew) / information };
  };
  const beta = crossing((b) => at(b).slope, 0, at(0).slope > 0 ? 1 : -1);
  const top = at(beta).value;
  const fall = chiSquareQuantile(1 - level, 1, 'upper')! / 2;
  const remaining = (b: number) => at(b).value - top + fall;
  const statistic = Math.max(0, 2 * (top - at(0).value));
  return {
    hazardRatio: Math.exp(beta),
    lower: Math.exp(crossing(remaining, beta, -1)),
    upper: Math.exp(crossing(remaining, beta, 1)),
    statistic,
    p: chiSquareTail(statistic, 1, 'upper'),
  };
}

/**
 * Where f changes sign, going from `start` in one direction: steps that double, then
 * bisection to the last digit.
 */
function crossing(f: (x: number) => number, start: number, direction: 1 | -1): number {
  const sign = Math.sign(f(start));
  if (sign === 0) return start;
  let inside = start;
  let outside = start + direction;
  for (let step = 1; Math.sign(f(outside)) === sign; step *= 2) {
    inside = outside;
    outside += direction * step;
  }
  for (;;) {
    const x = inside + (outside - inside) / 2;
    if (x === inside || x === outside) return x;
    if (Math.sign(f(x)) === sign) inside = x;
    else outside = x;
  }
}
