import { isMissing, numberIn, valueKey } from './cellText.ts';
import type { Sheet } from './readSheet.ts';

/** One value of a column: its key, as it is written most often, and how many cells have it. */
export interface ColumnValue {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

/** What a column holds. Values stand in order: numbers by size, words by alphabet. */
export interface TableColumn {
  readonly name: string;
  readonly cells: number;
  readonly missing: number;
  /** How many cells hold a number. */
  readonly numbers: number;
  readonly smallest: number;
  readonly largest: number;
  readonly values: readonly ColumnValue[];
}

export function columnsOf(sheet: Sheet): TableColumn[] {
  return sheet.header.map((name, index) => {
    const cells = sheet.rows.map((row) => row.cells[index] ?? '');
    const present = cells.filter((cell) => !isMissing(cell));
    const numbers = present.flatMap((cell) => numberIn(cell) ?? []);
    return {
      name,
      cells: cells.length,
      missing: cells.length - present.length,
      numbers: numbers.length,
      smallest: numbers.reduce((least, value) => Math.min(least, value), Infinity),
      largest: numbers.reduce((most, value) => Math.max(most, value), -Infinity),
      values: valuesOf(present),
    };
  });
}

function valuesOf(cells: readonly string[]): ColumnValue[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const cell of cells) {
    const key = valueKey(cell);
    const seen = spellings.get(key) ?? new Map<string, number>();
    spellings.set(key, seen.set(cell.trim(), (seen.get(cell.trim()) ?? 0) + 1));
  }
  const values = [...spellings].map(([key, seen]) => ({
    key,
    label: [...seen].reduce((most, each) => (each[1] > most[1] ? each : most))[0],
    count: [...seen.values()].reduce((sum, count) => sum + count, 0),
  }));
  const byNumber = values.every(({ key }) => numberIn(key) !== null);
  return values.sort((a, b) =>
    byNumber ? (numberIn(a.key) ?? 0) - (numberIn(b.key) ?? 0) : a.key < b.key ? -1 : 1,
  );
}
