import type { LogRankWeight } from './LogRankWeight.ts';
import { logRankWeights } from './LogRankWeight.ts';
import type { Observation } from './Observation.ts';
import { tally } from './tally.ts';

/**
 * One score per observation, in the order given: w(t) for an event at t, less the sum of w d / n over the event times up to t.
 *
 * The scores sum to 0; over the patients of a group they sum to that group's (weighted) observed minus expected events.
 */
export function logRankScores(
  observations: readonly Observation[],
  weight: LogRankWeight,
  caller: string,
): Float64Array {
  const counts = tally(observations, caller);
  const weights = logRankWeights(counts, weight);
  const ofEvent = new Map<number, number>();
  const ofCensoring = new Map<number, number>();
  let hazard = 0;
  for (let i = 0; i < counts.time.length; i++) {
    if (counts.events[i]! > 0) hazard += (weights[i]! * counts.events[i]!) / counts.atRisk[i]!;
    ofEvent.set(counts.time[i]!, weights[i]! - hazard);
    ofCensoring.set(counts.time[i]!, -hazard);
  }
  return Float64Array.from(observations, ({ time, event }) => (event ? ofEvent : ofCensoring).get(time)!);
}
