import { plainFigures } from './cellText.ts';
import { splitCells, type Delimiter } from './splitCells.ts';
import { tableLines } from './tableLines.ts';
import type { TableProblem } from './TableProblem.ts';

/** A row of cells as text. `row` counts as a spreadsheet does, with whatever stands above the header. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** Something that stands in the file and is no part of the table. */
export interface SkippedRow {
  readonly row: number;
  readonly why: string;
}

/** Delimited text as rows and columns, before anything is known of their meaning. Every row has as many cells as the header. */
export interface Sheet {
  readonly delimiter: Delimiter;
  readonly header: readonly string[];
  /** Names of columns that the file gives no name; they go by their letter. */
  readonly unnamed: ReadonlySet<string>;
  readonly rows: readonly SheetRow[];
  readonly skipped: readonly SkippedRow[];
  /** What stands above the table and below it, as text. */
  readonly notes: readonly string[];
  readonly problems: readonly TableProblem[];
}

/**
 * Reads text with commas, semicolons, tabs, bars or blanks between its values. Lines that begin with #, a title above, notes below,
 * empty rows and columns are skipped and told in `skipped`; a header without a name for R's row names gets one; what doesn't fit the
 * header is kept as far as it goes and told in `problems`. The apostrophe that keeps a spreadsheet from running a cell is taken off.
 */
export function readSheet(text: string, delimiter?: Delimiter): Sheet {
  const cut = splitCells(text, delimiter);
  const problems: TableProblem[] = cut.openQuotes.map((place) =>
    problem(place + 1, null, 'quotes in pairs around a cell'),
  );
  const { place, names, rows: lines, skipped } = tableLines(cut);
  const notes = skipped.flatMap(({ row }) => {
    const text = (cut.lines[row - 1] ?? []).filter((cell) => cell !== '').join('; ');
    return text === '' ? [] : [text];
  });
  if (place < 0) {
    problems.push(problem(null, null, 'a header and at least one row'));
    return { ...EMPTY, delimiter: cut.delimiter, problems };
  }
  const headerRow = place + 1;
  // A column without a name counts where the header has a cell for it.
  const filledTo = lines.reduce((most, { cells }) => Math.max(most, lastFilled(cells)), 0);
  const width = Math.max(lastFilled(names), Math.min(filledTo, names.length), 1);
  const columns = Array.from({ length: width }, (_, index) => index);
  const empty = columns.filter(
    (index) => (names[index] ?? '') === '' && lines.every(({ cells }) => (cells[index] ?? '') === ''),
  );
  const kept = columns.filter((index) => !empty.includes(index));
  const told = emptyColumns([...empty, ...emptyBehind(lines, width)]);
  const { header, repeated, unnamed } = columnNames(kept.map((index) => [names[index] ?? '', index]));
  if (header.length > 0 && kept.every((index) => /^[-+]?[\d.,]+$/u.test(plainFigures(names[index] ?? '')))) {
    problems.push(problem(headerRow, names.join(' '), 'the names of the columns'));
  }
  for (const name of repeated)
    problems.push({ ...problem(headerRow, null, 'a name of its own'), column: name });
  if (kept.length === 1)
    problems.push(problem(headerRow, null, 'columns with commas, semicolons or tabs between them'));
  if (lines.length === 0) problems.push(problem(null, null, 'at least one row below the header'));
  const isWhole = kept.length === width;
  const rows = lines.map(({ row, cells }): SheetRow => {
    const filled = lastFilled(cells);
    if (filled > width) {
      const note =
        cut.delimiter === ',' ? ' (a decimal comma needs quotes, or semicolons between the values)' : '';
      problems.push(problem(row, `${filled} values`, `${kept.length}, as many as the header has${note}`));
    } else if (cells.length < width) {
      problems.push(problem(row, `${cells.length} values`, `${kept.length}, as many as the header has`));
    }
    return {
      row,
      cells: isWhole && cells.length === width ? cells : kept.map((index) => cells[index] ?? ''),
    };
  });
  return {
    delimiter: cut.delimiter,
    header,
    unnamed,
    rows,
    notes,
    skipped: [...skipped, ...(told === null ? [] : [{ row: headerRow, why: told }])].sort(
      (a, b) => a.row - b.row,
    ),
    problems,
  };
}

const EMPTY: Omit<Sheet, 'delimiter' | 'problems'> = {
  header: [],
  unnamed: new Set(),
  rows: [],
  skipped: [],
  notes: [],
};

/** The same sheet with some cells replaced; keys are a row's number and a column's name. */
export function correctedSheet(sheet: Sheet, corrections: ReadonlyMap<string, string>): Sheet {
  if (corrections.size === 0) return sheet;
  return {
    ...sheet,
    rows: sheet.rows.map(({ row, cells }) => ({
      row,
      cells: cells.map((cell, index) => corrections.get(cellKey(row, sheet.header[index] ?? '')) ?? cell),
    })),
  };
}

/** The key of a cell among corrections. */
export function cellKey(row: number, column: string): string {
  return `${row}:${column}`;
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== '') + 1;
}

function problem(row: number | null, found: string | null, expected: string): TableProblem {
  return { row, column: null, found, expected };
}

function emptyColumns(places: readonly number[]): string | null {
  const letters = places.map(columnLetter);
  if (letters.length === 0) return null;
  return letters.length === 1 ? `column ${letters[0]} is empty` : `columns ${letters.join(', ')} are empty`;
}

/** Columns to the right of the header that hold nothing in any row. */
function emptyBehind(lines: readonly SheetRow[], width: number): number[] {
  const widest = lines.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (lines.some(({ cells }) => cells.slice(width).some((cell) => cell !== ''))) return [];
  return Array.from({ length: Math.max(0, widest - width) }, (_, index) => width + index);
}

/** Every column has a name of its own: an empty one takes its letter, a second one of the same name a number. */
function columnNames(cells: readonly (readonly [name: string, place: number])[]): {
  header: string[];
  repeated: string[];
  unnamed: Set<string>;
} {
  const header: string[] = [];
  const repeated: string[] = [];
  const unnamed = new Set<string>();
  for (const [cell, place] of cells) {
    const name = cell === '' ? `column ${columnLetter(place)}` : cell;
    let own = name;
    for (let count = 2; header.includes(own); count++) own = `${name} (${count})`;
    if (own !== name) repeated.push(own);
    if (cell === '') unnamed.add(own);
    header.push(own);
  }
  return { header, repeated, unnamed };
}

/** A, B, … Z, AA, as spreadsheets name columns. */
function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}
