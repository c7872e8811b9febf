import type { Observation } from './Observation.ts';
import type { State } from './stateAt.ts';
import { stateAt } from './stateAt.ts';
import type { LimitMethod } from './survivalLimits.ts';
import { survivalLimits } from './survivalLimits.ts';

/** The state of a cohort at a time, with the limits of S(t); limits are null where S(t) is. */
export interface SurvivalAt extends State {
  readonly time: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * S(t) and its limits at chosen times, in the order given. Options are those of `survivalLimits`.
 *
 * Agrees with R: `summary(survfit(...), times = )`, whose n.risk at an event time still
 * holds those who exit then.
 */
export function survivalAt(
  observations: readonly Observation[],
  times: readonly number[],
  options: { readonly method: LimitMethod; readonly level?: number },
): SurvivalAt[] {
  const steps = survivalLimits(observations, options);
  return times.map((time) => {
    const state = stateAt(observations, time);
    const step = steps.findLast(({ from }) => from <= time);
    const exists = state.survival !== null && step !== undefined;
    return { time, ...state, lower: exists ? step.lower : null, upper: exists ? step.upper : null };
  });
}
