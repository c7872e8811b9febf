import type { Cohort, Patient } from '../../../cohort/Cohort.ts';
import { reconstruct } from '../../../reconstruction/reconstruct.ts';
import type { FindLevel } from './findLevels.ts';
import type { FilledRow } from './tablesLeft.ts';

/**
 * One table with all that a level tells, to deal from what of a row isn't counted: null where all of a row is counted, and where no
 * table can be made.
 */
export function tableToDeal({ record, attributes, counted }: FindLevel): Cohort | null {
  if (attributes.length === counted.length) return null;
  const answer = reconstruct(record);
  return answer.kind === 'cohorts' ? answer.central : null;
}

/**
 * Rows with what isn't counted dealt to them from the patients of a table, each to one row: for each row in turn the patient who is
 * like it in how they left and in what is counted, of those the one who left after as many others.
 */
export function dealtRest(
  table: Cohort,
  { attributes, counted }: FindLevel,
  rows: readonly FilledRow[],
): FilledRow[] {
  const rest = [...table.patients];
  const exits = [...rows].sort((a, b) => a.time - b.time || Number(b.event) - Number(a.event));
  return rows.map((row) => {
    const rank = exits.indexOf(row);
    const unlike = (patient: Patient) =>
      Number(patient.event !== row.event) +
      counted.filter((id) => patient.attributes[id] !== row.attributes[id]).length;
    const away = (patient: Patient) => Math.abs(table.patients.indexOf(patient) - rank);
    const [next] = rest.sort((a, b) => unlike(a) - unlike(b) || away(a) - away(b));
    if (!next) return row;
    rest.splice(rest.indexOf(next), 1);
    const dealt = attributes.filter((id) => !counted.includes(id) && next.attributes[id] != null);
    return {
      ...row,
      attributes: { ...row.attributes, ...Object.fromEntries(dealt.map((id) => [id, next.attributes[id]!])) },
    };
  });
}

/**
 * The row that is put next: what isn't counted of it is dealt to it too, but for the last row, which begins as every row does: it is
 * to be found.
 */
export function nextRow(
  table: Cohort | null,
  level: FindLevel,
  before: readonly FilledRow[],
  row: FilledRow,
  { attributes, n }: { readonly attributes: FilledRow['attributes']; readonly n: number },
): FilledRow {
  if (!table) return row;
  if (before.length + 1 < n) return dealtRest(table, level, [...before, row]).at(-1)!;
  const counted = level.counted.map((id) => [id, row.attributes[id] ?? null] as const);
  return { ...row, attributes: { ...attributes, ...Object.fromEntries(counted) } };
}
