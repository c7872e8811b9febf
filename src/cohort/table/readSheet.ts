import Papa from 'papaparse';
import { unguardFormula } from './formulaGuard.ts';
import type { TableProblem } from './TableProblem.ts';

/** A row of cells as text. `row` counts as a spreadsheet does: the header is row 1. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** Delimited text as rows and columns, before anything is known of their meaning. Every row has as many cells as the header. */
export interface Sheet {
  readonly delimiter: string;
  readonly header: readonly string[];
  readonly rows: readonly SheetRow[];
  readonly problems: readonly TableProblem[];
}

/** What may stand between values, the likeliest first. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Rows that are looked at to find what stands between the values. */
const PREVIEW = 60;

/**
 * Reads comma-, semicolon- or tab-separated text. A byte order mark, either kind of line end, quoted cells and empty lines are
 * taken in stride, so is the apostrophe that keeps a spreadsheet from running a cell; what doesn't fit the header is kept as far as it goes and told in `problems`.
 */
export function readSheet(text: string, delimiter?: Delimiter): Sheet {
  // Spreadsheets mark a file with a byte order mark, and some with a first line that names the separator.
  const plain = text.replace(/^\ufeff/u, '');
  const named = /^sep=([,;|\t])\r?\n/iu.exec(plain);
  const body = named ? plain.slice(named[0].length) : plain;
  const chosen = delimiter ?? (named?.[1] as Delimiter | undefined) ?? likeliestDelimiter(body);
  const { data, errors } = Papa.parse<string[]>(body, { delimiter: chosen });
  const lines = data
    .map((cells, index) => ({ row: index + 1, cells: cells.map((cell) => unguardFormula(cell.trim())) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [first, ...rest] = lines;
  const problems: TableProblem[] = errors
    .filter(({ code }) => code === 'MissingQuotes' || code === 'InvalidQuotes')
    .map(({ row }) => problem((row ?? 0) + 1, null, 'quotes in pairs around a cell'));
  if (!first) {
    return {
      delimiter: chosen,
      header: [],
      rows: [],
      problems: [problem(null, null, 'a header and at least one row')],
    };
  }
  const width = Math.max(first.cells.findLastIndex((cell) => cell !== '') + 1, 1);
  const { header, repeated } = columnNames(first.cells.slice(0, width));
  if (first.cells.slice(0, width).every((cell) => /^[-+\d.,]+$/u.test(cell))) {
    problems.push(problem(first.row, first.cells.join(' '), 'the names of the columns'));
  }
  for (const name of repeated)
    problems.push({ ...problem(first.row, null, 'a name of its own'), column: name });
  if (width === 1)
    problems.push(problem(first.row, null, 'columns with commas, semicolons or tabs between them'));
  if (rest.length === 0) problems.push(problem(null, null, 'at least one row below the header'));
  const rows = rest.map(({ row, cells }): SheetRow => {
    const filled = cells.findLastIndex((cell) => cell !== '') + 1;
    if (filled > width) {
      const note = chosen === ',' ? ' (a decimal comma needs quotes, or semicolons between the values)' : '';
      problems.push(problem(row, `${filled} values`, `${width}, as many as the header has${note}`));
    } else if (cells.length < width) {
      problems.push(problem(row, `${cells.length} values`, `${width}, as many as the header has`));
    }
    return { row, cells: Array.from({ length: width }, (_, index) => cells[index] ?? '') };
  });
  return { delimiter: chosen, header, rows, problems };
}

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

function problem(row: number | null, found: string | null, expected: string): TableProblem {
  return { row, column: null, found, expected };
}

/** The one that splits most of the first rows into as many cells as the header; of equals, the one that gives more columns. */
function likeliestDelimiter(text: string): Delimiter {
  const fits = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: PREVIEW, skipEmptyLines: 'greedy' });
    const width = data[0]?.length ?? 0;
    const alike = data.filter((cells) => cells.length === width).length / Math.max(1, data.length);
    return { delimiter, width, alike: width > 1 ? alike : 0 };
  });
  return fits.reduce((best, each) =>
    each.alike > best.alike || (each.alike === best.alike && each.width > best.width) ? each : best,
  ).delimiter;
}

/** Every column has a name of its own: an empty one takes its letter, a second one of the same name a number. */
function columnNames(cells: readonly string[]): { header: string[]; repeated: string[] } {
  const header: string[] = [];
  const repeated: string[] = [];
  for (const [index, cell] of cells.entries()) {
    const name = cell === '' ? `column ${columnLetter(index)}` : cell;
    let own = name;
    for (let count = 2; header.includes(own); count++) own = `${name} (${count})`;
    if (own !== name) repeated.push(own);
    header.push(own);
  }
  return { header, repeated };
}

/** A, B, … Z, AA, as spreadsheets name columns. */
function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}
