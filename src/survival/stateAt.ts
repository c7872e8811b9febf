import type { Observation } from './Observation.ts';
import { checkTime } from './checks.ts';
import { kaplanMeier } from './kaplanMeier.ts';

/**
 * Where everybody is at a time: `atRisk` still followed after it, `died` and `left` (censored) at or before
 * it. They sum to `n`.
 */
export interface State {
  readonly n: number;
  readonly atRisk: number;
  readonly died: number;
  readonly left: number;
  readonly survival: number | null;
}

/**
 * The state of a cohort at time t, from 0 on.
 *
 * `survival` is the Kaplan-Meier estimate S(t); after the last follow-up it is 0 if S has reached 0 and null
 * otherwise, as it is for no patients. At a time of an event R's n.risk counts one more than `atRisk`: it
 * still holds the patient who dies then.
 * Throws a RangeError for a negative or infinite time. Agrees with R:
 * `summary(survfit(...), times = t)$surv`.
 */
export function stateAt(observations: readonly Observation[], t: number): State {
  checkTime(t, 'stateAt');
  let atRisk = 0;
  let died = 0;
  let last = -1;
  for (const { time, event } of observations) {
    if (time > t) atRisk++;
    else if (event) died++;
    if (time > last) last = time;
  }
  let survival = 1;
  for (const row of kaplanMeier(observations)) if (row.time <= t) survival = row.survival;
  const n = observations.length;
  return { n, atRisk, died, left: n - atRisk - died, survival: t > last && survival > 0 ? null : survival };
}
