import type { Observation } from './Observation.ts';
import { kaplanMeier } from './kaplanMeier.ts';
import type { KaplanMeierRow } from './kaplanMeier.ts';
import { checkTime } from './checks.ts';

/**
 * A statistic recomputed without each patient in turn: one result per patient, in the order given.
 *
 * `statistic` gets the others in their order; whatever it returns is passed on. Works on patients with groups
 * as well as on observations.
 */
export function leaveOneOut<Patient, Result>(
  patients: readonly Patient[],
  statistic: (others: readonly Patient[]) => Result,
): Result[] {
  return patients.map((_, i) => statistic([...patients.slice(0, i), ...patients.slice(i + 1)]));
}

/**
 * S(t) had one more of those still followed after t had the event at t; null where nobody is.
 *
 * A measure of how much rests on one patient. Throws a RangeError for a negative or infinite time.
 */
export function survivalWithOneMoreEvent(observations: readonly Observation[], t: number): number | null {
  checkTime(t, 'survivalWithOneMoreEvent');
  const place = observations.findIndex(({ time }) => time > t);
  if (place < 0) return null;
  const changed = observations.map((observation, i) =>
    i === place ? { time: t, event: true } : observation,
  );
  return kaplanMeier(changed).findLast(({ time }) => time <= t)!.survival;
}

/**
 * The best and the worst that the censored could have met: all of them followed without event to the longest
 * follow-up, or all of them having had the event when they left.
 *
 * Whatever became of the censored, the curve of the complete series lies between (ties aside). Throws a
 * RangeError for a negative or infinite time.
 */
export function bestAndWorstCase(observations: readonly Observation[]): {
  readonly best: KaplanMeierRow[];
  readonly worst: KaplanMeierRow[];
} {
  const longest = observations.reduce((most, { time }) => Math.max(most, time), 0);
  return {
    best: kaplanMeier(observations.map((o) => (o.event ? o : { time: longest, event: false }))),
    worst: kaplanMeier(observations.map(({ time }) => ({ time, event: true }))),
  };
}
