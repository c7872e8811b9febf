import type { Observation } from './Observation.ts';
import { chiSquareTail } from './chiSquare.ts';
import { quadraticForm } from './quadraticForm.ts';
import { tally } from './tally.ts';
import { walkRiskSets } from './walkRiskSets.ts';

/**
 * The result of a log-rank test; one entry per group in `observed`, `expected` and in the rows of `variance`.
 *
 * `observed` and `expected` events (under equal hazards), `variance`: the covariance matrix of observed - expected.
 * `statistic`, `df`, `p`: chi-square; `statistic` and `p` are null and `df` is 0 where no event could have told the groups apart
 * (a group is empty, nobody died, or all died at once).
 */
export interface LogRankTest {
  readonly statistic: number | null;
  readonly df: number;
  readonly p: number | null;
  readonly observed: readonly number[];
  readonly expected: readonly number[];
  readonly variance: readonly (readonly number[])[];
}

/**
 * The log-rank test for k >= 2 groups: two-sided, with the hypergeometric variance, no continuity correction.
 *
 * At each event time, with n at risk and d events, group g expects d n_g / n; the covariances are
 * d (n - d) / (n - 1) · n_g / n · ([g = h] - n_h / n). Degrees of freedom are the rank of the covariance matrix: k - 1 unless
 * some groups never met. Throws a RangeError for fewer than two groups and for a negative or infinite time.
 *
 * Source: Mantel 1966, Cancer Chemother Rep 50:163-170; Peto & Peto 1972, J R Stat Soc A 135:185-207, doi:10.2307/2344317.
 * Agrees with R: `survdiff(Surv(time, event) ~ group)`.
 */
export function logRankTest(groups: readonly (readonly Observation[])[]): LogRankTest {
  const k = groups.length;
  if (k < 2) throw new RangeError(`logRankTest requires at least two groups, received ${k}`);
  const observed = new Array<number>(k).fill(0);
  const expected = new Array<number>(k).fill(0);
  const variance = Array.from({ length: k }, () => new Array<number>(k).fill(0));
  const tallies = groups.map((group) => tally(group, 'logRankTest'));
  walkRiskSets(tallies, ({ atRisk, events, atRiskOf, eventsOf }) => {
    const spread = atRisk > 1 ? (events * (atRisk - events)) / (atRisk - 1) : 0;
    for (let g = 0; g < k; g++) {
      const share = atRiskOf[g]! / atRisk;
      observed[g]! += eventsOf[g]!;
      expected[g]! += events * share;
      const row = variance[g]!;
      row[g]! += spread * share * (1 - share);
      for (let h = 0; h < g; h++) row[h]! -= (spread * share * atRiskOf[h]!) / atRisk;
    }
  });
  for (let g = 0; g < k; g++) for (let h = 0; h < g; h++) variance[h]![g] = variance[g]![h]!;
  const { value, rank } = quadraticForm(
    observed.map((o, g) => o - expected[g]!),
    variance,
  );
  return {
    statistic: rank > 0 ? value : null,
    df: rank,
    p: rank > 0 ? chiSquareTail(value, rank, 'upper') : null,
    observed,
    expected,
    variance,
  };
}
