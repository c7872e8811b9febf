import type { KaplanMeierRow } from './kaplanMeier.ts';
import type { SwitchingObservation } from './countingProcess.ts';
import { kaplanMeierOfIntervals, splitAtSwitch } from './countingProcess.ts';

/**
 * The curves of Simon and Makuch: everybody starts in the first group and moves to the
 * second when the change comes.
 *
 * A patient counts as at risk in the second group only after the change, so nobody is credited with time that
 * had to be survived to get there. The curve `after` describes nobody in particular before the first change.
 * Throws a RangeError for a negative or infinite time. Source: Simon & Makuch 1984, Stat Med 3:35-44.
 * Agrees with R: `survfit(Surv(start, stop, event) ~ group)` on follow-up split at the change.
 */
export function simonMakuch(patients: readonly SwitchingObservation[]): {
  readonly before: KaplanMeierRow[];
  readonly after: KaplanMeierRow[];
} {
  const { before, after } = splitAtSwitch(patients);
  return { before: kaplanMeierOfIntervals(before), after: kaplanMeierOfIntervals(after) };
}
