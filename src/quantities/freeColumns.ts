import { isIdentifier } from '../cohort/table/isIdentifier.ts';
import type { PatientSheet } from '../publication/loadTable.ts';

/** The columns of a patients' table that table.yaml gives no part of its own and that don't name rows, with their places. */
export function freeColumns({
  header,
  dictionary,
}: Pick<PatientSheet, 'header' | 'dictionary'>): { readonly column: string; readonly index: number }[] {
  const taken = [
    dictionary.row,
    dictionary.time,
    dictionary.event.column,
    ...dictionary.attributes.map(({ column }) => column),
  ];
  return header
    .map((column, index) => ({ column, index }))
    .filter(
      ({ column }) =>
        !taken.includes(column) && !isIdentifier(column, column.toLowerCase().split(/[^\p{L}\p{N}]+/u)),
    );
}
