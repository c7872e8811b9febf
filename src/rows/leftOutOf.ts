import type { Cohort, Patient } from '../cohort/Cohort.ts';
import type { Series } from '../cohort/Series.ts';

/** The patient whose row is left out of the curves of a grouping; null where no curve would have it: it isn't there, or has no level. */
export function leftOutOf(
  { patients }: Cohort,
  { groupings }: Series,
  grouping: string | null,
  excluded: string | null,
): Patient | null {
  const patient = excluded === null ? undefined : patients.find(({ row }) => row === excluded);
  if (!patient) return null;
  if (grouping === null) return patient;
  const levels = groupings.find(({ id }) => id === grouping)?.levels ?? [];
  return levels.some(({ id }) => id === patient.attributes[grouping]) ? patient : null;
}
