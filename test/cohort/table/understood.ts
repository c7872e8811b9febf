import { readFileSync } from 'node:fs';
import { decodeTable } from '../../../src/cohort/table/decodeTable.ts';
import { describeTable } from '../../../src/cohort/table/describeTable.ts';
import { readSheet } from '../../../src/cohort/table/readSheet.ts';
import type { TableChoices } from '../../../src/cohort/table/TableChoices.ts';
import { understandTable } from '../../../src/cohort/table/understandTable.ts';
import { type Understanding } from '../../../src/cohort/table/Understanding.ts';

/** The bytes of a file of cases, or of R's data sets. */
export function bytesOf(name: string, folder = 'cohort/table/cases'): Uint8Array {
  return readFileSync(new URL(`../../${folder}/${name}`, import.meta.url));
}

/** What is understood of a file's bytes, or of a text. */
export function understood(table: Uint8Array | string, choices: TableChoices = {}): Understanding {
  const { text } = typeof table === 'string' ? { text: table } : decodeTable(table);
  return understandTable(readSheet(text), choices);
}

/** The same as `describe --json` prints it. */
export function described(table: Uint8Array | string, choices: TableChoices = {}) {
  const encoding = typeof table === 'string' ? 'UTF-8' : decodeTable(table).encoding;
  return describeTable(understood(table, choices), encoding);
}

/** Lines of a table with a number, a time and whatever a test is about. */
export function numbered(header: string, values: readonly string[]): string {
  const times = [4, 7, 9, 12, 20, 24, 30, 36];
  return [header, ...values.map((value, i) => `${i + 1},${times[i]},${value}`)].join('\n');
}

/** Observations by the values of a column, as spelt in the file. */
export function groupsOf(
  { timed, columns }: Understanding,
  name: string,
): { time: number; event: boolean }[][] {
  const column = columns.find((each) => each.name === name);
  return (column?.values ?? []).map(({ spellings }) =>
    timed.filter(({ cells }) => spellings.includes(cells[column?.index ?? -1] ?? '')),
  );
}
