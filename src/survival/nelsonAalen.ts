import type { Observation } from './Observation.ts';
import { tally } from './tally.ts';

/**
 * The cumulative hazard from one distinct time on; `standardError` is the square root of the sum of d / n².
 */
export interface NelsonAalenRow {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
  readonly hazard: number;
  readonly standardError: number;
}

/**
 * The Nelson-Aalen estimate of the cumulative hazard, the sum of d / n: one row per distinct time, in order
 * of time.
 *
 * Events come before censorings of the same time; d tied events count as d / n at once. Throws a RangeError
 * for a negative or infinite time. Source: Aalen 1978, Ann Stat 6:701-726, doi:10.1214/aos/1176344247; Nelson
 * 1972, Technometrics 14, doi:10.1080/00401706.1972.10488991.
 * Agrees with R: `survfit(Surv(time, event) ~ 1)$cumhaz` and `$std.chaz`.
 */
export function nelsonAalen(observations: readonly Observation[]): NelsonAalenRow[] {
  const { time, atRisk, events, censored } = tally(observations, 'nelsonAalen');
  let hazard = 0;
  let variance = 0;
  return Array.from(time, (t, i) => {
    const n = atRisk[i]!;
    const d = events[i]!;
    hazard += d / n;
    variance += d / (n * n);
    return {
      time: t,
      atRisk: n,
      events: d,
      censored: censored[i]!,
      hazard,
      standardError: Math.sqrt(variance),
    };
  });
}
