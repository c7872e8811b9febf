import type { Cohort } from '../cohort/Cohort.ts';
import type { Grouping } from '../cohort/Series.ts';
import type { Exercise } from '../publication/loadExercises.ts';
import type { Observation } from '../survival/index.ts';

/** A patient of a table; one whom a competing event took counts as censored for the outcome. */
export interface TablePatient extends Observation {
  readonly competing?: boolean;
}

/** The patients of a table, group by group. */
export type GroupedTable = readonly { readonly label: string; readonly patients: readonly TablePatient[] }[];

type Tables = Pick<Exercise, 'id' | 'matter'>;

/**
 * A table of an exercise by its id: `shown` is the table shown, split by the first grouping of two levels known at time zero.
 *
 * @throws RangeError if the exercise has no such table, or changes a row that the table shown hasn't
 */
export function exerciseTable(
  exercise: Tables,
  table: string,
  shown: Cohort,
  grouping: Grouping | null,
): GroupedTable {
  const of = patientsOf(exercise, table, shown);
  return 'groups' in of ? of.groups : grouped(of, grouping);
}

/** The same as it is drawn and listed: who is in none of the groups, and so in no comparison, stands last. */
export function drawnTable(
  exercise: Tables,
  table: string,
  shown: Cohort,
  grouping: Grouping | null,
): GroupedTable {
  const of = patientsOf(exercise, table, shown);
  if ('groups' in of) return of.groups;
  const ids = grouping?.levels.map(({ id }) => id) ?? [];
  const rest = of.patients.filter(
    ({ attributes }) => grouping && !ids.includes(attributes[grouping.id] ?? ''),
  );
  const groups = grouped(of, grouping);
  return rest.length === 0 ? groups : [...groups, { label: 'Not known', patients: rest }];
}

/** A table that comes in groups, or the patients of the table shown, changed or as they are. */
function patientsOf(
  { id: exercise, matter }: Tables,
  table: string,
  shown: Cohort,
): Cohort | { groups: GroupedTable } {
  if (table === 'shown') return shown;
  const found = matter.tables.find(({ id }) => id === table);
  if (!found) throw new RangeError(`the exercise "${exercise}" has no table "${table}"`);
  if ('groups' in found)
    return {
      groups: found.groups.map(({ label, exits }) => ({ label, patients: exits.split(' ').map(patientOf) })),
    };
  for (const { row } of found.changes) {
    if (!shown.patients.some((patient) => patient.row === row)) {
      const rows = shown.patients.map((patient) => patient.row).join(', ');
      throw new RangeError(`the exercise "${exercise}" changes row "${row}"; expected one of ${rows}`);
    }
  }
  return {
    patients: shown.patients.map((patient) => {
      const change = found.changes.find(({ row }) => row === patient.row);
      return { ...patient, time: change?.time ?? patient.time, event: change?.event ?? patient.event };
    }),
  };
}

function grouped({ patients }: Cohort, grouping: Grouping | null): GroupedTable {
  if (!grouping) return [{ label: '', patients }];
  return grouping.levels.map(({ id, label }) => ({
    label,
    patients: patients.filter(({ attributes }) => attributes[grouping.id] === id),
  }));
}

function patientOf(text: string): TablePatient {
  const patient = { time: Number.parseFloat(text), event: text.endsWith('x') };
  return text.endsWith('o') ? { ...patient, competing: true } : patient;
}
