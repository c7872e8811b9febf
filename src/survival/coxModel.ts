import type { Observation } from './Observation.ts';
import type { RiskTerms, Ties, Walk } from './RiskTerm.ts';
import { collectTerms } from './RiskTerm.ts';
import { chiSquareTail } from './chiSquare.ts';
import type { Interval } from './countingProcess.ts';
import { walkIntervals } from './countingProcess.ts';
import { invert } from './invertMatrix.ts';
import { normalMultiplier } from './normal.ts';
import type { Tally } from './tally.ts';
import { tally } from './tally.ts';
import { walkRiskSets } from './walkRiskSets.ts';

/**
 * The hazard of one group against the first: ratio, Wald limits, and the logarithm of the ratio with its
 * standard error.
 */
export interface CoxEffect {
  readonly hazardRatio: number;
  readonly lower: number;
  readonly upper: number;
  readonly logHazardRatio: number;
  readonly standardError: number;
}

/**
 * A fitted Cox model for k groups; `effects[g]` is group g + 1 against group 0, `likelihoodRatio` the test of
 * no difference.
 */
export interface CoxModel {
  readonly ties: Ties;
  readonly effects: readonly CoxEffect[];
  readonly likelihoodRatio: { readonly statistic: number; readonly df: number; readonly p: number };
}

/**
 * Cox's proportional hazards model with a factor of k groups; null where its likelihood has no largest value.
 *
 * That is decided before anything is fitted, by who outlived whom: say that group g points to h if somebody
 * of g had the event while somebody of h was at risk. The estimate is finite exactly if every group can be
 * reached from every other along these arrows. If not, some group's hazard ratio runs to 0 or infinity, and
 * every number that a program prints for it is an accident of when it stopped. Newton's method otherwise.
 * Limits are Wald's, at `level` (0.95 unless said). Throws a RangeError for fewer than two groups, a negative
 * or infinite time, a level outside (0, 1).
 *
 * Source: Cox 1972, J R Stat Soc B 34:187-220; Efron 1977, doi:10.1080/01621459.1977.10480613; Breslow 1974,
 * doi:10.2307/2529620; finiteness: Jacobsen 1989; the same condition in Hunter 2004, Ann Stat 32:384-406,
 * doi:10.1214/aos/1079120141.
 * Agrees with R: `coxph(Surv(time, event) ~ factor(group), ties = )`.
 */
export function coxModel(
  groups: readonly (readonly Observation[])[],
  { ties = 'efron', level = 0.95 }: { readonly ties?: Ties; readonly level?: number } = {},
): CoxModel | null {
  return coxModelOfTallies(
    groups.map((group) => tally(group, 'coxModel')),
    { ties, level },
  );
}

/** The same from what has been counted. For use inside this folder. */
export function coxModelOfTallies(
  groups: readonly Tally[],
  { ties = 'efron', level = 0.95 }: { readonly ties?: Ties; readonly level?: number } = {},
): CoxModel | null {
  return fit(groups.length, (visit) => walkRiskSets(groups, visit), { ties, level });
}

/**
 * The same model for groups of intervals (start, stop]: late entry, and groups that patients change during follow-up.
 *
 * Agrees with R: `coxph(Surv(start, stop, event) ~ factor(group), ties = )`.
 */
export function coxModelOfIntervals(
  groups: readonly (readonly Interval[])[],
  { ties = 'efron', level = 0.95 }: { readonly ties?: Ties; readonly level?: number } = {},
): CoxModel | null {
  return fit(groups.length, (visit) => walkIntervals(groups, visit), { ties, level });
}

function fit(
  k: number,
  walk: Walk,
  { ties, level }: { readonly ties: Ties; readonly level: number },
): CoxModel | null {
  if (k < 2) throw new RangeError(`coxModel requires at least two groups, received ${k}`);
  const z = normalMultiplier(level, 'coxModel');
  if (!hasFiniteEstimate(k, walk)) return null;
  const data = collectTerms(k, ties, walk);
  const start = new Array<number>(k - 1).fill(0);
  const empty = evaluate(data, start);
  let beta = start;
  let here = empty;
  for (let step = 0; step < 100; step++) {
    const direction = invert(here.information).map((row) =>
      row.reduce((sum, v, j) => sum + v * here.score[j]!, 0),
    );
    const moveBy = (factor: number) => beta.map((b, j) => b + factor * direction[j]!);
    let factor = 1;
    let moved = moveBy(factor);
    let next = evaluate(data, moved);
    // The likelihood is concave: a step that lowers it went too far.
    while (next.value < here.value - 1e-9 * Math.abs(here.value) && factor > 1e-9) {
      factor /= 2;
      moved = moveBy(factor);
      next = evaluate(data, moved);
    }
    const change = Math.max(...moved.map((b, j) => Math.abs(b - beta[j]!)));
    [beta, here] = [moved, next];
    if (change <= 1e-14 * Math.max(1, ...beta.map(Math.abs))) break;
  }
  const covariance = invert(here.information);
  const effects = beta.map((b, j) => {
    const standardError = Math.sqrt(covariance[j]![j]!);
    const [lower, upper] = [Math.exp(b - z * standardError), Math.exp(b + z * standardError)];
    return { hazardRatio: Math.exp(b), lower, upper, logHazardRatio: b, standardError };
  });
  const statistic = Math.max(0, 2 * (here.value - empty.value));
  const df = beta.length;
  return { ties, effects, likelihoodRatio: { statistic, df, p: chiSquareTail(statistic, df, 'upper') } };
}

/**
 * Whether every group can be reached from every other by "had an event while somebody
 * of that group was at risk".
 */
function hasFiniteEstimate(k: number, walk: Walk): boolean {
  const points = Array.from({ length: k }, () => new Array<boolean>(k).fill(false));
  walk(({ atRiskOf, eventsOf }) => {
    for (let g = 0; g < k; g++) {
      if (eventsOf[g] === 0) continue;
      for (let h = 0; h < k; h++) if (atRiskOf[h]! > 0) points[g]![h] = true;
    }
  });
  const reaches = (next: (g: number, h: number) => boolean): boolean => {
    const seen = new Set([0]);
    for (const g of seen) for (let h = 0; h < k; h++) if (next(g, h)) seen.add(h);
    return seen.size === k;
  };
  return reaches((g, h) => points[g]![h]!) && reaches((g, h) => points[h]![g]!);
}

/**
 * The partial log likelihood, its gradient and its information for the log hazard ratios of groups 1 … k - 1.
 */
function evaluate({ weights, events }: RiskTerms, beta: readonly number[]) {
  const k = beta.length;
  const score = events.slice(1);
  const information = Array.from({ length: k }, () => new Array<number>(k).fill(0));
  let value = beta.reduce((sum, b, j) => sum + b * events[j + 1]!, 0);
  const hazard = beta.map(Math.exp);
  const share = new Float64Array(k);
  for (let from = 0; from < weights.length; from += k + 1) {
    let total = weights[from]!;
    for (let j = 0; j < k; j++) total += share[j] = hazard[j]! * weights[from + j + 1]!;
    value -= Math.log(total);
    for (let j = 0; j < k; j++) share[j]! /= total;
    for (let i = 0; i < k; i++) {
      const row = information[i]!;
      score[i]! -= share[i]!;
      for (let j = 0; j < k; j++) row[j]! += share[i]! * ((i === j ? 1 : 0) - share[j]!);
    }
  }
  return { value, score, information };
}
