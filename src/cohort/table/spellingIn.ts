import { valueKey } from './cellText.ts';
import type { Sheet } from './readSheet.ts';

/** How the cells of a column spell the value of a key; as `written` has it where no cell does, or else the key itself. */
export function spellingIn(
  { header, rows }: Sheet,
  column: string,
  written: ReadonlyMap<string, string> = new Map(),
): (key: string) => string {
  const index = header.indexOf(column);
  const found = new Map(written);
  // The first cell of a value is the one that counts.
  for (const { cells } of rows.toReversed()) {
    const cell = (cells[index] ?? '').trim();
    if (cell !== '') found.set(valueKey(cell), cell);
  }
  return (key) => found.get(key) ?? key;
}
