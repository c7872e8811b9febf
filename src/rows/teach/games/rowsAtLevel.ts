import type { Cohort } from '../../../cohort/Cohort.ts';
import { carriedRows, type PlacedRow } from './carriedRows.ts';
import { dealtRest } from './dealtRest.ts';
import { filledRow } from './filledRow.ts';
import type { FindLevel } from './findLevels.ts';
import type { Size } from './judgeRow.ts';
import type { FilledRow } from './tablesLeft.ts';

/** The rows of a table that stay at the next level; `open` is the last one, where all stay but for what isn't known of it yet. */
export interface RowsAtLevel {
  readonly kept: readonly PlacedRow[];
  readonly open: FilledRow | null;
}

/**
 * What becomes of a table's rows at another level. Where there is a table to deal from, what is new of each is dealt to it; of the last
 * row it is left to the reader, with the time, the way of leaving and what is counted as they stand.
 */
export function rowsAtLevel(
  levels: readonly FindLevel[],
  place: number,
  rows: readonly FilledRow[],
  table: Cohort | null,
  { begin, size }: { readonly begin: FilledRow['attributes']; readonly size: Size },
): RowsAtLevel {
  const level = levels[place]!;
  const filled = rows.map((row) => filledRow(row, level, begin));
  if (!table) return { kept: carriedRows(levels, place, filled, size), open: null };
  const dealt = dealtRest(table, level, filled);
  const last = dealt.at(-1);
  const kept = carriedRows(levels, place, dealt, size).filter(
    ({ row }, at) => row !== last || at + 1 < size.n,
  );
  const isOpen = last !== undefined && kept.length + 1 === size.n && kept.every(({ row }) => row !== last);
  return { kept, open: isOpen ? withoutRest(last, level, begin) : null };
}

/** A row that keeps what is counted of it; all else is as every row begins. */
function withoutRest(row: FilledRow, level: FindLevel, begin: FilledRow['attributes']): FilledRow {
  const counted = level.counted.map((id) => [id, row.attributes[id] ?? null] as const);
  return filledRow({ ...row, attributes: Object.fromEntries(counted) }, level, begin);
}
