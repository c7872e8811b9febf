import type { Reconstruction } from '../reconstruction/reconstruct.ts';

/** When one patient left, over every table that agrees with the record. */
export interface ExitRange {
  readonly event: boolean;
  readonly earliest: number;
  readonly latest: number;
}

/** The range of each exit, in order of exit, as deaths and departures follow one another in the central table. */
export function exitRanges(set: Reconstruction): ExitRange[] {
  return set.central.patients.map(({ event, time }, index) => {
    const [earliest, latest] = set.ranges[index] ?? [time, time];
    return { event, earliest, latest };
  });
}
