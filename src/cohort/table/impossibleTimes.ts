import { isMissing } from './cellText.ts';
import { dayNumber } from './dates.ts';
import type { TableColumn } from './TableColumn.ts';
import { counted } from './tableWords.ts';
import type { CellProblem, RowColumns, TimedRow } from './TimedRow.ts';

/** Nobody is followed so many days longer than everybody else: half a century. */
const FAR = 18_263;

/** The rows whose time can't be, as long as they are few, each with the cell that is wrong; if they are many, the unit or the column is. */
export function impossibleTimes(timed: readonly TimedRow[], columns: RowColumns): Map<TimedRow, CellProblem> {
  return columns.start ? farBetween(timed, columns.start, columns) : beyondLife(timed, columns);
}

function beyondLife(timed: readonly TimedRow[], columns: RowColumns): Map<TimedRow, CellProblem> {
  const { longest } = columns;
  if (longest === null) return new Map();
  const beyond = timed.filter(({ time }) => time > longest && !/^9+$/u.test(String(time)));
  if (beyond.length > Math.max(1, 0.1 * timed.length) || timed.length <= 3) return new Map();
  return new Map(
    beyond.map((row) => [row, problemOf(row, endOf(row, columns), 'is longer than anybody lives')]),
  );
}

/** Dates that make a time half a century longer than any other, as a slip in the year does, or a date of birth in the place of another. */
function farBetween(
  timed: readonly TimedRow[],
  start: TableColumn,
  columns: RowColumns,
): Map<TimedRow, CellProblem> {
  const sorted = timed.map(({ time }) => time).sort((a, b) => a - b);
  const place = sorted.findIndex((time, at) => at > 0 && time - (sorted[at - 1] ?? 0) > FAR);
  const longest = sorted[place - 1];
  if (longest === undefined || 2 * place <= timed.length) return new Map();
  const day = ({ cells }: TimedRow, { index }: TableColumn) =>
    dayNumber(cells[index] ?? '', columns.order) ?? NaN;
  const firstStart = timed.reduce(
    (first, row) => (row.time > longest ? first : Math.min(first, day(row, start))),
    Infinity,
  );
  return new Map(
    timed.flatMap((row) => {
      if (row.time <= longest) return [];
      const end = endOf(row, columns);
      const years = Math.round(row.time / 365.25);
      const beside = (side: string, other: TableColumn | undefined) =>
        `lies ${years} years ${side} “${other?.name ?? ''}” (${row.cells[other?.index ?? -1] ?? ''}); of the others the longest is ${inYears(longest)}`;
      // A beginning long before every other one is what is wrong; else it is the end.
      return firstStart - day(row, start) > 0.5 * FAR
        ? [[row, problemOf(row, start, beside('before', end))]]
        : [[row, problemOf(row, end, beside('after', start))]];
    }),
  );
}

/** A number of days in years. */
function inYears(days: number): string {
  return days < 365.25 ? 'less than a year' : counted(Math.round(days / 365.25), 'year');
}

function endOf({ cells }: TimedRow, { ends }: RowColumns): TableColumn | undefined {
  return ends.find(({ index }) => !isMissing(cells[index] ?? ''));
}

function problemOf({ row, cells }: TimedRow, column: TableColumn | undefined, says: string): CellProblem {
  return { row, column: column?.name ?? null, value: cells[column?.index ?? -1] ?? '', says };
}
