import type { LimitStep } from './LimitStep.ts';
import type { Tally } from './tally.ts';
import { chiSquareQuantile } from './chiSquare.ts';

/** Events and numbers at risk at the event times so far. */
interface Deaths {
  readonly events: readonly number[];
  readonly atRisk: readonly number[];
}

/** S as it would be had λ more (or fewer) been at risk and survived at every event time. */
function survivalWith({ events, atRisk }: Deaths, lambda: number): number {
  return atRisk.reduce((s, n, j) => (s * (n - events[j]! + lambda)) / (n + lambda), 1);
}

/**
 * Twice the logarithm of the likelihood ratio of the constrained estimate: 0 at λ = 0, falling on both sides.
 */
function twiceLogRatio({ events, atRisk }: Deaths, lambda: number): number {
  return atRisk.reduce((sum, n, j) => {
    const survivors = n - events[j]!;
    const gain = survivors > 0 ? survivors * Math.log1p(lambda / survivors) : 0;
    return sum + 2 * (gain - n * Math.log1p(lambda / n));
  }, 0);
}

/**
 * Limits of S(t) by the likelihood ratio: every value that a nonparametric
 * likelihood-ratio test would not reject.
 *
 * Under S(t) = p the likelihood is largest for 1 - h = (n - d + λ) / (n + λ) at each event time; the limits
 * are the two values of p = prod(1 - h) at which twice the log likelihood ratio has fallen to the chi-square
 * quantile. Before the first event the same test leaves [exp(-q / 2n), 1] with n at risk after t; where S is
 * 0 the lower limit is 0. Steps stand at 0, at each event, and at each censoring before the first event.
 *
 * Source: Thomas & Grunkemeier 1975, J Am Stat Assoc 70:865-871, doi:10.1080/01621459.1975.10480315.
 * Agrees with R: `km.ci::km.ci(..., method = "grunkemeier")`, whose search stops at about 1e-4, and
 * `bpcp::kmciTG`.
 */
export function thomasGrunkemeierLimits(counts: Tally, { level }: { readonly level: number }): LimitStep[] {
  const critical = chiSquareQuantile(1 - level, 1, 'upper')!;
  const steps: LimitStep[] = [];
  const events: number[] = [];
  const atRisk: number[] = [];
  const beforeEvents = (remaining: number) => (remaining > 0 ? Math.exp(-critical / (2 * remaining)) : 0);
  if (counts.time[0] !== 0) steps.push({ from: 0, lower: beforeEvents(counts.n), upper: 1 });
  for (let i = 0; i < counts.time.length; i++) {
    const from = counts.time[i]!;
    if (counts.events[i]! > 0) {
      events.push(counts.events[i]!);
      atRisk.push(counts.atRisk[i]!);
      steps.push({ from, ...limitsOf({ events, atRisk }, critical) });
    } else if (events.length === 0) {
      steps.push({ from, lower: beforeEvents(counts.atRisk[i]! - counts.censored[i]!), upper: 1 });
    }
  }
  return steps;
}

function limitsOf(deaths: Deaths, critical: number): { lower: number; upper: number } {
  const smallest = Math.min(...deaths.atRisk.map((n, j) => n - deaths.events[j]!));
  const lower =
    smallest === 0
      ? 0
      : survivalWith(
          deaths,
          solve(deaths, critical, (u) => -smallest * u),
        );
  // λ runs to infinity for the upper limit; u in (0, 1) maps onto it.
  const upper = survivalWith(
    deaths,
    solve(deaths, critical, (u) => (smallest + 1) * (u / (1 - u))),
  );
  return { lower, upper };
}

/**
 * The λ(u), u in (0, 1), at which the ratio has fallen to the critical value.
 *
 * False position on the square root of the fall, which is nearly straight in λ, inside a bracket that is
 * halved whenever that is slow.
 */
function solve(deaths: Deaths, critical: number, lambdaAt: (u: number) => number): number {
  const excess = (u: number) =>
    Math.sqrt(Math.max(0, -twiceLogRatio(deaths, lambdaAt(u)))) - Math.sqrt(critical);
  let [low, high] = [0, 1];
  let [atLow, atHigh] = [-Math.sqrt(critical), Infinity];
  for (let step = 0; ; step++) {
    const straight = low + ((high - low) * -atLow) / (atHigh - atLow);
    const u = step % 3 < 2 && straight > low && straight < high ? straight : low + (high - low) / 2;
    if (u === low || u === high) return lambdaAt(u);
    const here = excess(u);
    if (here === 0 || high - low < 1e-15) return lambdaAt(u);
    if (here < 0) [low, atLow] = [u, here];
    else [high, atHigh] = [u, here];
  }
}
