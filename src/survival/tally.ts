import type { Observation } from './Observation.ts';
import { checkTime } from './checks.ts';
import { sortTimes } from './sortTimes.ts';

/**
 * The counts on which every estimate here rests, as columns: one entry per distinct time, in order of time.
 *
 * `atRisk[i]` counts those with a time of at least `time[i]`, `events[i]` and `censored[i]` those with
 * exactly that time.
 */
export interface Tally {
  readonly n: number;
  readonly time: Float64Array;
  readonly atRisk: Int32Array;
  readonly events: Int32Array;
  readonly censored: Int32Array;
}

/**
 * Counts events and censorings at each distinct time.
 *
 * Times of events and times of censorings are sorted apart, as plain numbers, and then merged: the cost is
 * that of two sorts, and an event comes before a censoring of the same time by construction. Throws a
 * RangeError in the name of `caller` for a time that is negative, infinite or not a number.
 */
export function tally(observations: readonly Observation[], caller: string): Tally {
  const n = observations.length;
  let deaths = 0;
  for (const { event } of observations) if (event) deaths++;
  const eventTimes = new Float64Array(deaths);
  const censoringTimes = new Float64Array(n - deaths);
  let e = 0;
  let c = 0;
  for (const { time, event } of observations) {
    if (event) eventTimes[e++] = checkTime(time, caller);
    else censoringTimes[c++] = checkTime(time, caller);
  }
  sortTimes(eventTimes);
  sortTimes(censoringTimes);

  const time = new Float64Array(n);
  const atRisk = new Int32Array(n);
  const events = new Int32Array(n);
  const censored = new Int32Array(n);
  let size = 0;
  for (e = 0, c = 0; e + c < n; size++) {
    const nextEvent = e < deaths ? eventTimes[e]! : Infinity;
    const nextCensoring = c < n - deaths ? censoringTimes[c]! : Infinity;
    const now = Math.min(nextEvent, nextCensoring);
    const firstEvent = e;
    const firstCensoring = c;
    while (e < deaths && eventTimes[e] === now) e++;
    while (c < n - deaths && censoringTimes[c] === now) c++;
    time[size] = now;
    atRisk[size] = n - firstEvent - firstCensoring;
    events[size] = e - firstEvent;
    censored[size] = c - firstCensoring;
  }
  return {
    n,
    time: time.subarray(0, size),
    atRisk: atRisk.subarray(0, size),
    events: events.subarray(0, size),
    censored: censored.subarray(0, size),
  };
}
