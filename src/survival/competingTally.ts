import type { CompetingObservation } from './cumulativeIncidence.ts';
import { checkTime } from './checks.ts';
import { sortTimes } from './sortTimes.ts';

/** Counts at each distinct end of follow-up, in order of time: at risk there, events of one cause, and events of all others. */
export interface CompetingTally {
  readonly time: Float64Array;
  readonly atRisk: Float64Array;
  readonly events: Float64Array;
  readonly others: Float64Array;
}

/**
 * Counts one cause against all others. At risk at t is who entered before t (or begins at 0) and hasn't ended before it; events come before
 * censorings of the same time. Throws a RangeError in the name of `caller` for a time that is negative or infinite, and for a follow-up
 * that doesn't end after it starts.
 */
export function competingTally(
  observations: readonly CompetingObservation[],
  cause: string,
  caller: string,
): CompetingTally {
  const n = observations.length;
  const [ends, entries] = [new Float64Array(n), new Float64Array(n)];
  // Events of the cause come first in this array, then those of others.
  const failed = new Float64Array(n);
  let [first, last] = [0, n];
  for (const [i, { start = 0, time, cause: own }] of observations.entries()) {
    ends[i] = checkTime(time, caller);
    entries[i] = checkTime(start, caller);
    if (start > time || (start === time && start > 0))
      throw new RangeError(
        `${caller} requires follow-up that ends after it starts, received (${start}, ${time}]`,
      );
    if (own === cause) failed[first++] = time;
    else if (own !== null) failed[--last] = time;
  }
  sortTimes(ends);
  sortTimes(entries);
  const [own, other] = [sortTimes(failed.slice(0, first)), sortTimes(failed.slice(last))];
  const tally = {
    time: new Float64Array(n),
    atRisk: new Float64Array(n),
    events: new Float64Array(n),
    others: new Float64Array(n),
  };
  let [size, entered, a, b] = [0, 0, 0, 0];
  for (let ended = 0; ended < n; size++) {
    const now = ends[ended]!;
    while (entered < n && (entries[entered]! < now || entries[entered] === 0)) entered++;
    tally.time[size] = now;
    tally.atRisk[size] = entered - ended;
    for (; own[a] === now; a++) tally.events[size]!++;
    for (; other[b] === now; b++) tally.others[size]!++;
    while (ended < n && ends[ended] === now) ended++;
  }
  const { time, atRisk, events, others } = tally;
  return {
    time: time.subarray(0, size),
    atRisk: atRisk.subarray(0, size),
    events: events.subarray(0, size),
    others: others.subarray(0, size),
  };
}
