import type { Observation } from './Observation.ts';
import { checkTime } from './checks.ts';
import { chiSquareTail } from './chiSquare.ts';

/**
 * The likelihood-ratio test of equal rates; one entry per group in `rates`, events per unit of time.
 *
 * A rate, and then the test, is null for a group that was followed for no time. `statistic`, `df`, `p`: chi-square, two-sided;
 * `statistic` and `p` are null and `df` is 0 where there is nothing to compare: no event, fewer than two groups that were followed,
 * or an event in a group that was not.
 */
export interface ExponentialTest {
  readonly statistic: number | null;
  readonly df: number;
  readonly p: number | null;
  readonly rates: readonly (number | null)[];
}

/**
 * The likelihood-ratio test of k groups under exponential survival: every group has one constant hazard, and all hazards are alike.
 *
 * It sees how many events a group had and how long its patients were followed together, not the order of exits; groups that were
 * followed for no time are left out of it. Its P is asymptotic. Throws a RangeError for a negative or infinite time.
 * Source: Kalbfleisch & Prentice 2002, The Statistical Analysis of Failure Time Data, chapter 3, doi:10.1002/9781118032985.
 * Agrees with R: `2 * diff(survreg(Surv(time, event) ~ factor(group), dist = "exponential")$loglik)`, and with `-2Log(LR)` of SAS
 * PROC LIFETEST, which prints it below the log-rank test.
 */
export function exponentialTest(groups: readonly (readonly Observation[])[]): ExponentialTest {
  const sums = groups.map((group) => ({
    events: group.filter(({ event }) => event).length,
    time: group.reduce((sum, { time }) => sum + checkTime(time, 'exponentialTest'), 0),
  }));
  const rates = sums.map(({ events, time }) => (time > 0 ? events / time : null));
  const followed = sums.filter(({ time }) => time > 0);
  const events = sums.reduce((sum, one) => sum + one.events, 0);
  const time = sums.reduce((sum, one) => sum + one.time, 0);
  const isUnheard = sums.some((one) => one.events > 0 && one.time === 0);
  if (events === 0 || followed.length < 2 || isUnheard) return { statistic: null, df: 0, p: null, rates };
  // A group without an event adds nothing: its likelihood is largest at a rate of 0, where it is 1.
  const terms = followed.map((one) =>
    one.events === 0 ? 0 : one.events * Math.log((one.events * time) / (one.time * events)),
  );
  const statistic = Math.max(0, 2 * terms.reduce((sum, term) => sum + term, 0));
  const df = followed.length - 1;
  return { statistic, df, p: chiSquareTail(statistic, df, 'upper'), rates };
}
