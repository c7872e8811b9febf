import { readSheet, type Sheet } from '../cohort/table/readSheet.ts';
import { headerFaults } from './headerFaults.ts';

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
