import type { Cohort } from '../../cohort/Cohort.ts';
import type { Series } from '../../cohort/Series.ts';
import { csvText } from './csvText.ts';

/** The shown table, a row for every patient, with the ids of its levels; an empty cell is a value that is not known. */
export function patientsCsv(cohort: Cohort, series: Series): string {
  const ids = series.groupings.map(({ id }) => id);
  return csvText(
    ['row', 'time', 'event', ...ids],
    cohort.patients.map(({ row, time, event, attributes }) => [
      row,
      time,
      event,
      ...ids.map((id) => attributes[id] ?? null),
    ]),
  );
}
