import type { Cohort, Patient } from '../../../cohort/Cohort.ts';
import type { FindLevel } from './findLevels.ts';
import type { FilledRow } from './tablesLeft.ts';

/**
 * Rows with what isn't counted dealt to them from the patients of a table, each to one row: for each row in turn the patient who is
 * like it in how they left and in what is counted, of those the one who left after as many others. Whoever was dealt to a row that
 * was `placed` before is gone.
 */
export function dealtRest(
  table: Cohort,
  { attributes, counted }: FindLevel,
  rows: readonly FilledRow[],
  placed: readonly FilledRow[] = [],
): FilledRow[] {
  const uncounted = attributes.filter((id) => !counted.includes(id));
  const exits = [...placed, ...rows].sort((a, b) => a.time - b.time || Number(b.event) - Number(a.event));
  const rest = [...table.patients];
  const take = (row: FilledRow, among: readonly string[]): Patient | undefined => {
    const unlike = (patient: Patient) =>
      Number(patient.event !== row.event) +
      among.filter((id) => patient.attributes[id] !== row.attributes[id]).length;
    const away = (patient: Patient) => Math.abs(table.patients.indexOf(patient) - exits.indexOf(row));
    const [next] = rest.sort((a, b) => unlike(a) - unlike(b) || away(a) - away(b));
    if (next) rest.splice(0, 1);
    return next;
  };
  for (const row of placed) take(row, attributes);
  return rows.map((row) => {
    const own = take(row, counted)?.attributes ?? {};
    const dealt = Object.fromEntries(uncounted.map((id) => [id, own[id] ?? row.attributes[id] ?? null]));
    return { ...row, attributes: { ...row.attributes, ...dealt } };
  });
}
