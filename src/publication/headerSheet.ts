import { readSheet, type Sheet } from '../cohort/table/readSheet.ts';
import { describedColumns } from './describedColumns.ts';
import { Faults } from './faults.ts';
import { headerFaults } from './headerFaults.ts';
import { tableFile } from './tableFile.ts';

type File = readonly [text: string, file: string];

/** A table of which not even the names of its columns can be read. */
export const UNREAD: Sheet = readSheet('');

/**
 * The columns of a table whose rows can't be relied on, without its rows: those of its header, if that is sound, and those that are
 * `described` beside it, one of which the header may have meant.
 */
export function headerSheet(text: string, described: readonly string[] = []): Sheet {
  const sheet = readSheet(text);
  if (headerFaults(sheet, '').length > 0) return UNREAD;
  return { ...sheet, rows: [], header: [...new Set([...sheet.header, ...described])] };
}

/** The columns of a patients' table with faults, or with faults in its dictionary. */
export function patientColumns(csv: File | undefined, yaml: File | undefined): Sheet {
  const dictionary = yaml && new Faults().of(() => tableFile(yaml).data);
  return csv === undefined ? UNREAD : headerSheet(csv[0], dictionary && describedColumns(dictionary));
}
