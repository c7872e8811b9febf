import type { TableColumn } from './TableColumn.ts';
import type { NamedColumn } from './NamedColumn.ts';
import type { Sheet } from './readSheet.ts';

/** The column that names the patients: every row its own, or the same for rows of the same patient. */
export function idOf(
  sheet: Sheet,
  named: readonly NamedColumn[],
  taken: ReadonlySet<string>,
): NamedColumn | undefined {
  const repeats = ({ index, cells, counts }: TableColumn) => {
    if (counts) return true;
    const enough = Math.max(2, 0.1 * cells);
    const distinct = new Set<string>();
    return sheet.rows.some(({ cells: row }) => distinct.add(row[index] ?? '').size >= enough);
  };
  const able = named.filter(
    ({ column, name }) =>
      name.id && !column.unnamed && !taken.has(column.name) && column.missing === 0 && repeats(column),
  );
  // One that names patients, and comes again, goes before one that counts the rows.
  const isAgain = ({ column, name }: NamedColumn) =>
    !column.counts && name.words.some((word) => PATIENT.test(word)) && hasRepeats(sheet, column);
  return able.find(isAgain) ?? able[0];
}

const PATIENT =
  /^(patients?|patientid|patid|pat|pid|pt|ptid|subject|subjid|usubjid|subjectid|mrn|participant|person|case|caseid|hosp|hospital|chart|paciente|paziente)$/u;

function hasRepeats({ rows }: Sheet, { index }: TableColumn): boolean {
  const seen = new Set<string>();
  return rows.some(({ cells }) => seen.size === seen.add(cells[index] ?? '').size);
}
