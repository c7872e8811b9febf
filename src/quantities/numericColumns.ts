import { isMissing } from '../cohort/table/cellText.ts';
import { hyphenated } from '../publication/hyphenated.ts';
import { freeColumns } from './freeColumns.ts';
import { numberMarks } from '../cohort/table/numberMarks.ts';
import { numberWith } from '../cohort/table/numberWith.ts';
import type { PatientSheet } from '../publication/loadTable.ts';

/** A column of numbers in the patients' table that is neither time nor outcome nor a name. */
export interface NumericColumn {
  /** The beginning of its quantities' ids: "ejection-fraction". */
  readonly id: string;
  readonly column: string;
  /** What table.yaml says that it holds, without a full stop. */
  readonly label: string;
  /** One for each row, in the order of the table; null where it is missing. */
  readonly values: readonly (number | null)[];
}

/** The columns of numbers of a table, in its order. */
export function numericColumns({ header, rows, dictionary }: PatientSheet): NumericColumn[] {
  return freeColumns({ header, dictionary }).flatMap(({ column, index }) => {
    const cells = rows.map((row) => row.cells[index] ?? '');
    const filled = cells.filter((cell) => !isMissing(cell));
    const { marks } = numberMarks(filled);
    const values = cells.map((cell) => (isMissing(cell) ? null : numberWith(cell, marks)));
    if (filled.length === 0 || values.filter((value) => value !== null).length < filled.length) return [];
    const label = (dictionary.columns[column] ?? column).replace(/\.$/u, '');
    return [{ id: hyphenated(column) || `column-${index + 1}`, column, label, values }];
  });
}
