import { competingTally } from './competingTally.ts';

/**
 * A patient with competing outcomes: the cause of the event at `time`, or null for a patient who left
 * follow-up then. `start`: at risk only after it, where that isn't from the beginning (late entry).
 */
export interface CompetingObservation {
  readonly start?: number;
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
 * infinite time, and for follow-up that doesn't end after it starts.
 *
 * Source: Aalen & Johansen 1978, Scand J Stat 5:141-150.
 * Agrees with R: `survfit(Surv(time, factor(cause)) ~ 1)`, `pstate` and `std.err`; with late entry
 * `survfit(Surv(start, time, factor(cause)) ~ 1, id = id)`.
 */
export function cumulativeIncidence(observations: readonly CompetingObservation[]): CumulativeIncidenceRow[] {
  const causes = [...new Set(observations.map(({ cause }) => cause))].filter((cause) => cause !== null);
  return causes.flatMap((cause) => incidenceOf(observations, cause));
}

/**
 * The rows of one cause. The variance is carried as the covariance matrix of (S, F): a step with hazards h
 * (this cause) and q (any cause) maps (S, F) to (S (1 - q), F + S h) and adds the multinomial variance of (q,
 * h) over n, scaled by S². For use inside this folder.
 */
export function incidenceOf(
  observations: readonly CompetingObservation[],
  cause: string,
): CumulativeIncidenceRow[] {
  const { time: times, ...counts } = competingTally(observations, cause, 'cumulativeIncidence');
  let [survival, incidence] = [1, 0];
  let [varianceS, covariance, varianceF] = [0, 0, 0];
  return Array.from(times, (time, i) => {
    const [atRisk, events] = [counts.atRisk[i]!, counts.events[i]!];
    const h = events / atRisk;
    const q = (events + counts.others[i]!) / atRisk;
    varianceF += 2 * h * covariance + h * h * varianceS + (survival ** 2 * h * (1 - h)) / atRisk;
    covariance = (1 - q) * (covariance + h * varianceS) - (survival ** 2 * h * (1 - q)) / atRisk;
    varianceS = (1 - q) ** 2 * varianceS + (survival ** 2 * q * (1 - q)) / atRisk;
    incidence += survival * h;
    survival *= 1 - q;
    return { cause, time, atRisk, events, incidence, standardError: Math.sqrt(Math.max(0, varianceF)) };
  });
}
