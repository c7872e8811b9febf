import type { Observation } from './Observation.ts';
import type { SwitchingObservation } from './countingProcess.ts';
import { checkTime } from './checks.ts';
import type { LogRankTest } from './logRankTest.ts';
import { logRankTest } from './logRankTest.ts';

/**
 * Patients still followed after a landmark, by the group they were in then; `excluded`
 * died or left by the landmark.
 */
export interface Landmark {
  readonly before: Observation[];
  readonly after: Observation[];
  readonly excluded: number;
  readonly test: LogRankTest;
}

/**
 * A landmark analysis: groups as they stand at time `at`, among those still followed after it, and their
 * log-rank test.
 *
 * A change at the landmark itself has happened (`after`); later changes are ignored. Times stay counted from
 * time zero. Throws a RangeError for a negative or infinite time.
 * Source: Anderson, Cain & Gelber 1983, J Clin Oncol 1:710-719, doi:10.1200/JCO.1983.1.11.710.
 * Agrees with R: `survdiff(Surv(time, event) ~ I(switched <= at), subset = time > at)`.
 */
export function landmark(
  patients: readonly SwitchingObservation[],
  { at }: { readonly at: number },
): Landmark {
  checkTime(at, 'landmark');
  const followed = patients.filter(({ time }) => time > at);
  const hasSwitched = ({ switched }: SwitchingObservation) => switched !== null && switched <= at;
  const observe = ({ time, event }: SwitchingObservation): Observation => ({ time, event });
  const before = followed.filter((patient) => !hasSwitched(patient)).map(observe);
  const after = followed.filter(hasSwitched).map(observe);
  return { before, after, excluded: patients.length - followed.length, test: logRankTest([before, after]) };
}
