import { legendOf } from './legendOf.ts';
import { isMissing, numberIn, valueKey } from './cellText.ts';
import { isCompactDate, isDate } from './dates.ts';
import { isPlus, numberWith } from './numberWith.ts';
import { numberMarks, type NumberMarks } from './numberMarks.ts';
import type { Sheet } from './readSheet.ts';

/** One value of a column: its key, as it is written most often, every way it is written, and how many cells have it. */
export interface ColumnValue {
  readonly key: string;
  readonly label: string;
  readonly spellings: readonly string[];
  readonly count: number;
}

/** What a column holds. Values stand in order: numbers by size, words by alphabet. */
export interface TableColumn {
  readonly name: string;
  readonly index: number;
  /** What the file says of its values beside the table; empty where it says nothing. */
  readonly legend: string;
  /** Whether the file gives it no name. */
  readonly unnamed: boolean;
  readonly cells: number;
  readonly missing: number;
  /** How the missing cells are written. */
  readonly missingAs: readonly string[];
  /** How many cells hold a number, how many of them a time of at least so much ("80+"), and how many cells hold a date. */
  readonly numbers: number;
  readonly plus: number;
  readonly dates: number;
  readonly smallest: number;
  readonly largest: number;
  readonly marks: NumberMarks;
  /** Why its points and commas can be read in more than one way; null where they can't. */
  readonly marksOpen: string | null;
  /** Whether it counts its rows: whole numbers, each one more than the last. */
  readonly counts: boolean;
  readonly values: readonly ColumnValue[];
}

/** Beyond so many different spellings a column's values are not told apart any more. */
const MOST_SPELLINGS = 5000;

/** The columns of a sheet, without the cells of rows that don't fit its header. */
export function columnsOf(sheet: Sheet): TableColumn[] {
  const broken = new Set(sheet.problems.flatMap(({ row }) => row ?? []));
  const fitting =
    broken.size === 0 ? sheet : { ...sheet, rows: sheet.rows.filter(({ row }) => !broken.has(row)) };
  return sheet.header.map((name, index) => columnOf(fitting, name, index));
}

function columnOf(sheet: Sheet, name: string, index: number): TableColumn {
  const spellings = new Map<string, number>();
  const present: string[] = [];
  const missingAs = new Set<string>();
  for (const { cells } of sheet.rows) {
    const cell = cells[index] ?? '';
    if (isMissing(cell)) missingAs.add(cell);
    else {
      present.push(cell);
      if (spellings.size <= MOST_SPELLINGS) spellings.set(cell, (spellings.get(cell) ?? 0) + 1);
    }
  }
  const distinct = spellings.size > MOST_SPELLINGS ? present : [...spellings.keys()];
  const { marks, open } = numberMarks(distinct);
  let [numbers, plus, smallest, largest, last, counts] = [0, 0, Infinity, -Infinity, NaN, true];
  for (const cell of present) {
    // Where the marks are open, a cell that is a number in either reading is one.
    const value = numberWith(cell, marks) ?? (open === null ? null : numberIn(cell));
    if (value === null) {
      counts = false;
      continue;
    }
    numbers++;
    if (value < smallest) smallest = value;
    if (value > largest) largest = value;
    if (counts && !Number.isNaN(last) && value !== last + 1) counts = false;
    last = value;
    if (cell.length > 1 && isPlus(cell)) plus++;
  }
  const isCompact = numbers > 2 && numbers === present.length && present.every(isCompactDate);
  return {
    name,
    index,
    legend: legendOf(name, sheet.notes),
    unnamed: sheet.unnamed.has(name),
    cells: sheet.rows.length,
    missing: sheet.rows.length - present.length,
    missingAs: [...missingAs],
    numbers: isCompact ? 0 : numbers,
    plus,
    dates: isCompact
      ? present.length
      : numbers > 0.5 * present.length
        ? 0
        : present.reduce((sum, cell) => sum + (isDate(cell) ? 1 : 0), 0),
    smallest,
    largest,
    marks,
    marksOpen: open,
    counts: counts && numbers > 2 && numbers === present.length && Number.isInteger(smallest),
    values: valuesOf(spellings),
  };
}

function valuesOf(spellings: ReadonlyMap<string, number>): ColumnValue[] {
  const byKey = new Map<string, [spelling: string, count: number][]>();
  for (const [cell, count] of spellings) {
    const key = valueKey(cell);
    const seen = byKey.get(key);
    if (seen) seen.push([cell, count]);
    else byKey.set(key, [[cell, count]]);
  }
  const values = [...byKey].map(([key, seen]) => ({
    key,
    label: seen.reduce((most, each) => (each[1] > most[1] ? each : most))[0],
    spellings: seen.map(([spelling]) => spelling),
    count: seen.reduce((sum, [, count]) => sum + count, 0),
  }));
  const numbers = new Map(values.map(({ key }) => [key, numberIn(key)]));
  const byNumber = values.every(({ key }) => numbers.get(key) !== null);
  return values.sort((a, b) =>
    byNumber ? (numbers.get(a.key) ?? 0) - (numbers.get(b.key) ?? 0) : a.key < b.key ? -1 : 1,
  );
}
