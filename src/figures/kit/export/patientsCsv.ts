import type { Cohort } from '../../../cohort/Cohort.ts';
import type { Grouping, Series } from '../../../cohort/Series.ts';
import { csvText } from './csvText.ts';

/**
 * The shown table, a row for every patient; an empty cell is a value that is not known. Columns and levels go by their ids, and in
 * a reader's own table by the reader's own words; time is named for its unit, and the outcome for what it is, so that a table that is
 * loaded again is understood as it was. `note`: under which facts the table was found; where they aren't the publication's,
 * it stands in a column of its own.
 */
export function patientsCsv(
  cohort: Cohort,
  { time, outcome, groupings, labelsAsGiven: own = false }: Series,
  note = '',
): string {
  return csvText(
    [
      'row',
      time.many,
      outcome.one,
      ...groupings.map(({ id, label }) => (own ? label : id)),
      ...(note === '' ? [] : ['drawn_under']),
    ],
    cohort.patients.map(({ row, time: until, event, attributes }) => [
      row,
      until,
      event,
      ...groupings.map((grouping) => {
        const level = attributes[grouping.id] ?? null;
        return own ? wordOf(grouping, level) : level;
      }),
      ...(note === '' ? [] : [note]),
    ]),
  );
}

/** The word for a level. One that says little alone has the name of its column before it on a figure, but not below that name. */
function wordOf({ label: column, levels }: Grouping, level: string | null): string | null {
  const label = levels.find(({ id }) => id === level)?.label ?? level;
  const before = `${column}: `;
  return label?.startsWith(before) ? label.slice(before.length) : label;
}
