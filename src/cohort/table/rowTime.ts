import { isMissing } from './cellText.ts';
import { dayNumber } from './dates.ts';
import { numberWith } from './numberWith.ts';
import { isCodeTold } from './sentinelTimes.ts';
import type { TableColumn } from './TableColumn.ts';
import type { TimeUnit } from './TableMapping.ts';
import type { RowColumns } from './TimedRow.ts';
import { unitOfCell } from './unitOfCell.ts';

/** Tells of a cell that can't be: its column, what stands there, and why. */
type Problem = (column: string, value: string, says: string) => void;

/** A row's time, and when it enters observation; `time` null where it can't be, `left` why a row has none. */
interface RowTime {
  readonly time: number | null;
  readonly from: number;
  readonly left: string | null;
}

const NONE: RowTime = { time: null, from: 0, left: null };

/** The time of a row whose time or date of the end stands in the column `end`; what can't be is told by `problem`. */
export function rowTime(
  cells: readonly string[],
  end: TableColumn,
  columns: RowColumns,
  problem: Problem,
): RowTime {
  const read = columns.start
    ? betweenDates(cells, columns.start, end, columns, problem)
    : countedTime(cells, end, columns, problem);
  return columns.entry && read.time !== null
    ? sinceEntry(cells, read.time, columns.entry, end, columns, problem)
    : read;
}

function betweenDates(
  cells: readonly string[],
  start: TableColumn,
  end: TableColumn,
  { order }: RowColumns,
  problem: Problem,
): RowTime {
  const [from, to] = [cells[start.index] ?? '', cells[end.index] ?? ''];
  if (isMissing(from)) return { ...NONE, left: `no date in “${start.name}”` };
  const [a, b] = [dayNumber(from, order), dayNumber(to, order)];
  if (a === null) problem(start.name, from, 'is no date');
  if (b === null) problem(end.name, to, 'is no date');
  if (a === null || b === null) return NONE;
  if (b >= a) return { ...NONE, time: b - a };
  problem(end.name, to, `lies before “${start.name}” (${from})`);
  return NONE;
}

function countedTime(
  cells: readonly string[],
  end: TableColumn,
  { marks, sentinel, unit }: RowColumns,
  problem: Problem,
): RowTime {
  const cell = cells[end.index] ?? '';
  if (isInAnother(unit, end, cell, problem)) return NONE;
  const time = numberWith(cell, marks);
  if (time !== null && sentinel?.isTime === false && isCodeTold(time, sentinel.value))
    return { ...NONE, left: `${time} in “${end.name}” stands for no value` };
  if (time !== null && time >= 0) return { ...NONE, time };
  problem(
    end.name,
    cell,
    time === null ? 'is no time: expected a number of at least 0' : 'is negative: a time is at least 0',
  );
  return NONE;
}

function sinceEntry(
  cells: readonly string[],
  time: number,
  entry: TableColumn,
  end: TableColumn,
  { marks, unit }: RowColumns,
  problem: Problem,
): RowTime {
  const value = cells[entry.index] ?? '';
  if (isMissing(value)) return { ...NONE, left: `no value in “${entry.name}”` };
  if (isInAnother(unit, entry, value, problem)) return NONE;
  const from = numberWith(value, marks);
  if (from !== null && from >= 0 && from < time) return { time, from, left: null };
  if (from === null || from < 0)
    problem(entry.name, value, 'is no time of entry: expected a number of at least 0');
  else problem(end.name, cells[end.index] ?? '', `does not lie after “${entry.name}” (${value})`);
  return NONE;
}

/** "2 years" among months is neither 2 nor left to be converted: it is told. */
function isInAnother(unit: TimeUnit | null, { name }: TableColumn, cell: string, problem: Problem): boolean {
  const own = unit === null ? null : unitOfCell(cell);
  if (own === null || own === unit) return false;
  problem(name, cell, `is in ${own}s: expected a number of ${unit}s`);
  return true;
}
