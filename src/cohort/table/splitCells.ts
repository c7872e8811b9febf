import Papa from 'papaparse';
import { isMissing } from './cellText.ts';
import { unguardFormula } from './formulaGuard.ts';

/** What may stand between values, the likeliest first; a blank stands for any run of blanks. */
export const DELIMITERS = [',', ';', '\t', '|', ' '] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export const DELIMITER_NAMES: Readonly<Record<Delimiter, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
  ' ': 'blanks',
};

/** Lines of cells as text, trimmed. A line's place is its row in a spreadsheet less one. */
export interface CellLines {
  readonly delimiter: Delimiter;
  readonly lines: readonly (readonly string[])[];
  /** The places of lines with a quote that is never closed. */
  readonly openQuotes: readonly number[];
}

/** Rows that are looked at to find what stands between the values. */
const PREVIEW = 60;

/** Cuts a text into lines of cells; a byte order mark and either kind of line end are taken in stride. */
export function splitCells(text: string, delimiter?: Delimiter): CellLines {
  // Spreadsheets mark a file with a byte order mark, and some with a first line that names the separator.
  const plain = text.replace(/^\ufeff/u, '');
  const named = /^sep=([,;|\t])\r?\n/iu.exec(plain);
  const body = named ? plain.slice(named[0].length) : plain;
  const chosen = delimiter ?? (named?.[1] as Delimiter | undefined) ?? likeliestDelimiter(body);
  return { delimiter: chosen, ...cut(body, chosen) };
}

function cut(body: string, delimiter: Delimiter): Pick<CellLines, 'lines' | 'openQuotes'> {
  if (delimiter === ' ') return { lines: body.split(/\r\n|\r|\n/u).map(cellsBetweenBlanks), openQuotes: [] };
  const { data, errors } = Papa.parse<string[]>(body, { delimiter });
  for (const cells of data) for (let i = 0; i < cells.length; i++) cells[i] = plainCell(cells[i]!);
  return {
    lines: data,
    openQuotes: errors
      .filter(({ code }) => code === 'MissingQuotes' || code === 'InvalidQuotes')
      .map(({ row }) => row ?? 0),
  };
}

/** A cell without blanks around it, and without the apostrophe that keeps a spreadsheet from running it. */
function plainCell(cell: string): string {
  const text = cell.trim();
  return text.startsWith("'") && !isMissing(text) ? unguardFormula(text) : text;
}

/** The cells of a line with blanks between them; quotes hold a cell with blanks together. */
function cellsBetweenBlanks(line: string): string[] {
  if (line.startsWith('#')) return [line.trim()];
  const cells = line.match(/"(?:[^"]|"")*"|'[^']*'(?=\s|$)|[^\s]+/gu) ?? [''];
  return cells.map((cell) =>
    /^"[^]*"$/u.test(cell)
      ? cell.slice(1, -1).replaceAll('""', '"').trim()
      : /^'[^']*'$/u.test(cell) && cell.length > 1
        ? cell.slice(1, -1).trim()
        : cell,
  );
}

/**
 * The one that cuts most lines into as many cells as the header: the first line of that many (or one fewer, as R's write.table has
 * it), which holds no numbers. Of equals the one with more columns; blanks stand last, since they stand inside cells too.
 */
function likeliestDelimiter(text: string): Delimiter {
  const head = firstLines(text, 4 * PREVIEW);
  const fits = DELIMITERS.map((delimiter) => {
    const rows = cut(head, delimiter)
      .lines.filter((cells) => cells.some((cell) => cell !== '') && !(cells[0] ?? '').startsWith('#'))
      .slice(0, PREVIEW);
    const widths = new Map<number, number>();
    for (const { length } of rows) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
    const [width, count] = [...widths].reduce<readonly [number, number]>(
      (most, each) => (each[1] >= most[1] ? each : most),
      [0, 0],
    );
    const first = rows.find(({ length }) => length === width || (length === width - 1 && length > 1));
    const named = first?.every((cell) => !/^[-+]?[\d.,]*\d$/u.test(cell)) ?? false;
    const share = count / Math.max(1, rows.length);
    return { delimiter, width, share: share * (named ? 1 : 0.4) * (delimiter === ' ' ? 0.5 : 1) };
  });
  const best = fits.reduce((most, each) =>
    each.share > most.share || (each.share === most.share && each.width > most.width) ? each : most,
  );
  return best.share > 0 ? best.delimiter : ',';
}

function firstLines(text: string, count: number): string {
  let end = -1;
  for (let line = 0; line < count; line++) {
    end = text.indexOf('\n', end + 1);
    if (end < 0) return text;
  }
  return text.slice(0, end + 1);
}
