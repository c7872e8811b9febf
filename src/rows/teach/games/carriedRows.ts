import type { FindLevel } from './findLevels.ts';
import { leftWith, type RowVerdict, type Size } from './judgeRow.ts';
import type { FilledRow } from './tablesLeft.ts';

/** A row that stands in the table, and what it left when it was put there. */
export interface PlacedRow {
  readonly row: FilledRow;
  readonly verdict: RowVerdict;
}

/** The rows of a table that may stay at another level: each, in turn, with which some table is left of what is told there. */
export function carriedRows(
  levels: readonly FindLevel[],
  place: number,
  rows: readonly FilledRow[],
  size: Size,
): PlacedRow[] {
  const kept: PlacedRow[] = [];
  for (const row of rows) {
    const verdict = leftWith(levels, place, [...kept.map((each) => each.row), row], size);
    if (verdict) kept.push({ row, verdict });
  }
  return kept;
}
