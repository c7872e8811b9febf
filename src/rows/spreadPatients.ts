import type { Cohort } from '../cohort/Cohort.ts';

/** More rows than these are no picture any more, and slow. */
const MOST_ROWS = 60;

/** At most so many patients of a cohort, evenly spread over the order of exit, the first and the last among them. */
export function spreadPatients(cohort: Cohort, most = MOST_ROWS): Cohort {
  const { patients } = cohort;
  if (patients.length <= most) return cohort;
  return {
    patients: Array.from({ length: most }, (_, place) =>
      Math.round((place * (patients.length - 1)) / (most - 1)),
    ).flatMap((index) => patients[index] ?? []),
  };
}
