import { firstWhere } from './firstWhere.ts';
import type { LogRankWeight } from './LogRankWeight.ts';
import { weightAlong } from './LogRankWeight.ts';
import type { Observation } from './Observation.ts';
import { tally } from './tally.ts';

/**
 * One score per observation, in the order given: w(t) for an event at t, less the sum of w d / n over the
 * event times up to t.
 *
 * The scores sum to 0; over the patients of a group they sum to that group's (weighted) observed minus
 * expected events.
 * Throws a RangeError in the name of `caller` for a negative or infinite time.
 */
export function logRankScores(
  observations: readonly Observation[],
  weight: LogRankWeight,
  caller: string,
): Float64Array {
  const { time, atRisk, events } = tally(observations, caller);
  const weightAt = weightAlong(weight);
  const ofEvent = new Float64Array(time.length);
  const ofCensoring = new Float64Array(time.length);
  let hazard = 0;
  for (let i = 0; i < time.length; i++) {
    if (events[i]! > 0) {
      const w = weightAt(atRisk[i]!, events[i]!);
      hazard += (w * events[i]!) / atRisk[i]!;
      ofEvent[i] = w - hazard;
    }
    ofCensoring[i] = -hazard;
  }
  const placeOf = (t: number) => firstWhere(0, time.length - 1, (place) => !(time[place]! < t));
  return Float64Array.from(
    observations,
    ({ time: t, event }) => (event ? ofEvent : ofCensoring)[placeOf(t)]!,
  );
}
