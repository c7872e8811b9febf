import { checkTime } from './checks.ts';

/**
 * A patient with competing outcomes: the cause of the event at `time`, or null for a patient who left
 * follow-up then.
 */
export interface CompetingObservation {
  readonly time: number;
  readonly cause: string | null;
}

/**
 * The cumulative incidence of one cause from one time on. `atRisk`: of any cause; `events`: of this cause at
 * this time.
 */
export interface CumulativeIncidenceRow {
  readonly cause: string;
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  readonly incidence: number;
  readonly standardError: number;
}

/**
 * The Aalen-Johansen estimate of cumulative incidence: one row per cause and distinct time, causes in order
 * of first appearance.
 *
 * A cause's incidence grows at t by S(t-) d_cause / n, with S the Kaplan-Meier estimate for any cause, so
 * that the incidences of all causes and S sum to 1. The variance is Greenwood's for several causes: each step
 * is multinomial. Events come before censorings of the same time. Throws a RangeError for a negative or
 * infinite time.
 *
 * Source: Aalen & Johansen 1978, Scand J Stat 5:141-150.
 * Agrees with R: `survfit(Surv(time, factor(cause)) ~ 1)`, `pstate` and `std.err`.
 */
export function cumulativeIncidence(observations: readonly CompetingObservation[]): CumulativeIncidenceRow[] {
  const causes = [...new Set(observations.map(({ cause }) => cause))].filter((cause) => cause !== null);
  const sorted = [...observations]
    .map(({ time, cause }) => ({ time: checkTime(time, 'cumulativeIncidence'), cause }))
    .sort((a, b) => a.time - b.time);
  return causes.flatMap((cause) => incidenceOf(cause, sorted));
}

/**
 * The rows of one cause. The variance is carried as the covariance matrix of (S, F): a step with hazards h
 * (this cause) and q (any cause) maps (S, F) to (S (1 - q), F + S h) and adds the multinomial variance of (q,
 * h) over n, scaled by S².
 */
function incidenceOf(cause: string, sorted: readonly CompetingObservation[]): CumulativeIncidenceRow[] {
  const rows: CumulativeIncidenceRow[] = [];
  let [survival, incidence] = [1, 0];
  let [varianceS, covariance, varianceF] = [0, 0, 0];
  for (let i = 0; i < sorted.length;) {
    const { time } = sorted[i]!;
    const atRisk = sorted.length - i;
    let [events, any] = [0, 0];
    for (; i < sorted.length && sorted[i]!.time === time; i++) {
      if (sorted[i]!.cause === cause) events++;
      if (sorted[i]!.cause !== null) any++;
    }
    const h = events / atRisk;
    const q = any / atRisk;
    varianceF += 2 * h * covariance + h * h * varianceS + (survival ** 2 * h * (1 - h)) / atRisk;
    covariance = (1 - q) * (covariance + h * varianceS) - (survival ** 2 * h * (1 - q)) / atRisk;
    varianceS = (1 - q) ** 2 * varianceS + (survival ** 2 * q * (1 - q)) / atRisk;
    incidence += survival * h;
    survival *= 1 - q;
    rows.push({ cause, time, atRisk, events, incidence, standardError: Math.sqrt(Math.max(0, varianceF)) });
  }
  return rows;
}
