import type { FindLevel } from './findLevels.ts';
import { judgeRow, type RowVerdict, type Size } from './judgeRow.ts';
import type { FilledRow } from './tablesLeft.ts';

/** A row that stands in the table, and what it left when it was put there. */
export interface PlacedRow {
  readonly row: FilledRow;
  readonly verdict: RowVerdict;
}

/** The rows of a table that may stay at another level: from the first on, as many as leave some table with what is told there. */
export function carriedRows(
  levels: readonly FindLevel[],
  place: number,
  rows: readonly FilledRow[],
  size: Size,
): PlacedRow[] {
  const kept: PlacedRow[] = [];
  for (const row of rows) {
    const before = kept.map((each) => each.row);
    const verdict = judgeRow(levels, place, before, row, size);
    if (verdict.left === 0n) break;
    kept.push({ row, verdict });
  }
  return kept;
}
