import type { LogRankWeight } from './LogRankWeight.ts';
import { weightAlong } from './LogRankWeight.ts';
import type { Observation } from './Observation.ts';
import type { Interval } from './countingProcess.ts';
import { walkIntervals } from './countingProcess.ts';
import { chiSquareTail } from './chiSquare.ts';
import { quadraticForm } from './quadraticForm.ts';
import type { Tally } from './tally.ts';
import { tally } from './tally.ts';
import type { RiskSet } from './walkRiskSets.ts';
import { walkRiskSets } from './walkRiskSets.ts';

/**
 * The result of a test of the log-rank family; one entry per group in `observed`, `expected` and in the rows
 * of `variance`.
 *
 * `observed` and `expected` events (under equal hazards; both weighted if the test is), `variance`: the
 * covariance matrix of observed - expected. `statistic`, `df`, `p`: chi-square, two-sided; `statistic` and
 * `p` are null and `df` is 0 where no event could have told the groups apart (all but one group empty, nobody
 * died, all died at once, groups that never met).
 */
export interface LogRankTest {
  readonly statistic: number | null;
  readonly df: number;
  readonly p: number | null;
  readonly observed: readonly number[];
  readonly expected: readonly number[];
  readonly variance: readonly (readonly number[])[];
}

/** Sums over event times that the statistic is made of; sums of strata are added before they are tested. */
interface LogRankSums {
  readonly observed: number[];
  readonly expected: number[];
  readonly variance: number[][];
}

/** No event yet, for k groups. */
export function emptySums(k: number): LogRankSums {
  return {
    observed: new Array<number>(k).fill(0),
    expected: new Array<number>(k).fill(0),
    variance: Array.from({ length: k }, () => new Array<number>(k).fill(0)),
  };
}

/** A visitor of risk sets that adds each event time to the sums. */
export function addingTo(
  { observed, expected, variance }: LogRankSums,
  weight: LogRankWeight,
): (riskSet: RiskSet) => void {
  const k = observed.length;
  const weightAt = weightAlong(weight);
  return ({ atRisk, events, atRiskOf, eventsOf }) => {
    const w = weightAt(atRisk, events);
    const spread = atRisk > 1 ? (w * w * events * (atRisk - events)) / (atRisk - 1) : 0;
    for (let g = 0; g < k; g++) {
      const share = atRiskOf[g]! / atRisk;
      observed[g]! += w * eventsOf[g]!;
      expected[g]! += w * events * share;
      const row = variance[g]!;
      row[g]! += spread * share * ((atRisk - atRiskOf[g]!) / atRisk);
      for (let h = 0; h < g; h++) {
        const covariance = (spread * share * atRiskOf[h]!) / atRisk;
        row[h]! -= covariance;
        variance[h]![g]! -= covariance;
      }
    }
  };
}

/** The chi-square test of the sums. */
export function testSums({ observed, expected, variance }: LogRankSums): LogRankTest {
  const difference = observed.map((o, g) => o - expected[g]!);
  const { value, rank } = quadraticForm(difference, variance);
  return {
    statistic: rank > 0 ? value : null,
    df: rank,
    p: rank > 0 ? chiSquareTail(value, rank, 'upper') : null,
    observed,
    expected,
    variance,
  };
}

/**
 * The log-rank test for k >= 2 groups, or another of its family: two-sided, hypergeometric variance, no
 * continuity correction.
 *
 * At each event time, with n at risk, d events and weight w, group g expects d n_g / n; the covariances are
 * w² d (n - d) / (n - 1) · n_g / n · ([g = h] - n_h / n). Degrees of freedom are the rank of the covariance
 * matrix: k - 1 unless some groups never met. Throws a RangeError for fewer than two groups and for a
 * negative or infinite time.
 *
 * Source: Mantel 1966, Cancer Chemother Rep 50:163-170; Peto & Peto 1972, J R Stat Soc A 135:185-207,
 * doi:10.2307/2344317.
 * Agrees with R: `survdiff(Surv(time, event) ~ group, rho = )`.
 */
export function logRankTest(
  groups: readonly (readonly Observation[])[],
  { weight = 'log-rank' }: { readonly weight?: LogRankWeight } = {},
): LogRankTest {
  return stratifiedLogRankTest([groups], { weight });
}

const WEIGHTS = ['log-rank', 'peto-prentice', 'gehan-breslow', 'tarone-ware'] as const;

/** The tests of four weights from one walk over what has been counted. For use inside this folder. */
export function logRankTests(groups: readonly Tally[]): Record<(typeof WEIGHTS)[number], LogRankTest> {
  const sums = WEIGHTS.map(() => emptySums(groups.length));
  const adding = WEIGHTS.map((weight, place) => addingTo(sums[place]!, weight));
  walkRiskSets(groups, (riskSet) => {
    for (const add of adding) add(riskSet);
  });
  const results = WEIGHTS.map((weight, place) => [weight, testSums(sums[place]!)] as const);
  return Object.fromEntries(results) as Record<(typeof WEIGHTS)[number], LogRankTest>;
}

/**
 * The same test for groups of intervals (start, stop]: patients who enter late, or change groups during follow-up.
 *
 * Throws a RangeError for fewer than two groups and for an interval that doesn't end after it starts.
 * Agrees with R: the score test of `coxph(Surv(start, stop, event) ~ group, ties = "exact")`.
 */
export function logRankTestOfIntervals(
  groups: readonly (readonly Interval[])[],
  { weight = 'log-rank' }: { readonly weight?: LogRankWeight } = {},
): LogRankTest {
  return stratifiedLogRankTestOfIntervals([groups], { weight });
}

/**
 * The same test with groups compared within strata only: `strata[s][g]` are the patients of group g in
 * stratum s.
 *
 * Observed, expected and covariances are summed over strata, weights run within each. Throws a RangeError
 * also where strata differ in their number of groups.
 * Source: Mantel 1966. Agrees with R: `survdiff(Surv(time, event) ~ group + strata(stratum))`.
 */
export function stratifiedLogRankTest(
  strata: readonly (readonly (readonly Observation[])[])[],
  { weight = 'log-rank' }: { readonly weight?: LogRankWeight } = {},
): LogRankTest {
  const sums = emptySums(groupsIn(strata, ''));
  for (const groups of strata) {
    const tallies = groups.map((group) => tally(group, 'logRankTest'));
    walkRiskSets(tallies, addingTo(sums, weight));
  }
  return testSums(sums);
}

/**
 * The stratified test for groups of intervals (start, stop].
 *
 * Agrees with R: the score test of `coxph(Surv(start, stop, event) ~ group + strata(stratum), ties = "exact")`.
 */
export function stratifiedLogRankTestOfIntervals(
  strata: readonly (readonly (readonly Interval[])[])[],
  { weight = 'log-rank' }: { readonly weight?: LogRankWeight } = {},
): LogRankTest {
  const sums = emptySums(groupsIn(strata, 'OfIntervals'));
  for (const groups of strata) {
    const add = addingTo(sums, weight);
    walkIntervals(groups, (riskSet) => {
      if (riskSet.events > 0) add(riskSet);
    });
  }
  return testSums(sums);
}

/** The number of groups, which is the same in each stratum. */
function groupsIn(strata: readonly (readonly unknown[])[], of: '' | 'OfIntervals'): number {
  const k = strata[0]?.length ?? 0;
  if (k < 2) throw new RangeError(`logRankTest${of} requires at least two groups, received ${k}`);
  const other = strata.find((groups) => groups.length !== k);
  if (other)
    throw new RangeError(
      `stratifiedLogRankTest${of} requires ${k} groups in each stratum, received ${other.length}`,
    );
  return k;
}
