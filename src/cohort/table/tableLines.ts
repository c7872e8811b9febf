import { isMissing, plainFigures } from './cellText.ts';
import { nameMeaning } from './nameMeaning.ts';
import type { CellLines } from './splitCells.ts';
import type { SheetRow, SkippedRow } from './readSheet.ts';

/** Which lines of a file are the table: its header, its rows, and what was skipped and why. `place` is -1 where there is no header. */
export interface TableLines {
  readonly place: number;
  readonly names: readonly string[];
  readonly rows: readonly SheetRow[];
  readonly skipped: readonly SkippedRow[];
}

/** Finds the table among the lines of a file: below comments and titles, above notes. */
export function tableLines({ lines, delimiter }: CellLines): TableLines {
  const skipped: SkippedRow[] = [];
  const filled = lines.map(countFilled);
  const comments = commentLines(lines, filled);
  const content = filled.flatMap((count, place) => (count > 0 && !comments.has(place) ? [place] : []));
  for (const place of comments) skipped.push({ row: place + 1, why: 'a line that begins with #' });
  const usual = median(content.map((place) => filled[place] ?? 0));
  // Titles, and names that span several columns, fill fewer cells than the table's own header.
  const fewest = usual <= 2 ? usual : Math.max(2, Math.ceil(usual * 0.6));
  const place = content.find((each) => (filled[each] ?? 0) >= fewest) ?? content[0] ?? -1;
  if (place < 0) return { place, names: [], rows: [], skipped };
  for (const each of content) if (each < place) skipped.push({ row: each + 1, why: 'above the header' });
  let names = lines[place] ?? [];
  if (comments.has(place)) names = [];
  const below = content.filter((each) => each > place);
  const last = below.at(-1) ?? place;
  for (let each = 0; each < lines.length; each++) {
    const blank = filled[each] === 0 && !comments.has(each);
    // The end of the last line makes a line of its own that nobody sees.
    if (blank && (each < last || (lines[each]?.length ?? 0) > 1))
      skipped.push({ row: each + 1, why: 'an empty row' });
  }
  if (
    lacksRowNames(
      names,
      below.map((each) => lines[each] ?? []),
      delimiter,
    )
  )
    names = ['', ...names];
  const notes = notesBelow(lines, below, filled, names);
  for (const each of notes) skipped.push({ row: each + 1, why: 'a note below the table' });
  const between = linesBetween(
    lines,
    below.filter((each) => !notes.has(each)),
    lines[place] ?? [],
  );
  for (const [each, why] of between) skipped.push({ row: each + 1, why });
  return {
    place,
    names: names.map(withoutHash),
    rows: below
      .filter((each) => !notes.has(each) && !between.has(each))
      .map((each) => ({ row: each + 1, cells: lines[each] ?? [] })),
    skipped: skipped.sort((a, b) => a.row - b.row),
  };
}

/** Lines that begin with #; not a header such as "#,time,status", and not rows that are numbered "#1". */
function commentLines(lines: readonly (readonly string[])[], filled: readonly number[]): ReadonlySet<number> {
  const begins = (place: number) => (lines[place]?.[0] ?? '').startsWith('#');
  const places = lines.flatMap((_, place) => (begins(place) ? [place] : []));
  if (places.length === 0) return new Set();
  const first = lines.findIndex((_, place) => !begins(place) && (filled[place] ?? 0) > 0);
  const head = places.filter((place) => first < 0 || place < first).at(-1);
  const rest = lines.filter((_, place) => (filled[place] ?? 0) > 0).length;
  // Rows that are all numbered with # are rows.
  if (places.length > 0.5 * rest && first >= 0 && places.some((place) => place > first)) return new Set();
  if (head !== undefined && first >= 0) {
    const below = lines[first] ?? [];
    const looksLikeData = below.some(isFigure) && !(lines[head] ?? []).slice(1).some(isFigure);
    if (looksLikeData && filled[head] === filled[first] && (filled[head] ?? 0) > 1)
      return new Set(places.filter((place) => place !== head));
  }
  return new Set(places);
}

/** Whether the header is one name short because R's write.table gives row names none. */
function lacksRowNames(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  delimiter: string,
): boolean {
  if (rows.length === 0 || names.some((name) => name === '')) return false;
  if (!rows.every((cells) => cells.length === names.length + 1)) return false;
  const first = rows.map(([cell]) => cell ?? '');
  if (new Set(first).size !== first.length) return false;
  if (delimiter !== ',') return true;
  // A header that names the patients itself has no row names before them.
  if (nameMeaning(names[0] ?? '').id) return false;
  // With commas it could be a decimal comma without quotes: row names are words, or count up.
  return (
    first.every((cell) => !isFigure(cell)) || first.every((cell, i) => cell === String(Number(first[0]) + i))
  );
}

const NOTE =
  /^(\*|†|‡|§|mean|median|average|total|sum|sd|std|s\.d\.|se|range|min|max|minimum|maximum|iqr|n\s*=|n$|count|notes?\b|source|legend|abbreviations?|abbr|key|data (from|as)|values? are|mittelwert|summe|quelle|moyenne|total[e]?|fuente|media|nota|平均|中央値|合計|計$|注|出典|備考|標準偏差)/iu;

/** Rows at the end that are no patients: a mean, a source, a footnote; they fill fewer cells, or stand apart below an empty line. */
function notesBelow(
  lines: readonly (readonly string[])[],
  below: readonly number[],
  filled: readonly number[],
  names: readonly string[],
): ReadonlySet<number> {
  const notes = new Set<number>();
  const width = names.filter((name) => name !== '').length;
  const firsts = below
    .slice(0, Math.max(1, Math.floor(below.length / 2)))
    .map((place) => lines[place]?.[0] ?? '');
  const figures = firsts.filter(isFigure).length > 0.8 * firsts.length;
  for (const place of [...below].reverse()) {
    const cells = lines[place] ?? [];
    const text = cells.find((cell) => cell !== '') ?? '';
    const apart = filled[place - 1] === 0;
    const few = (filled[place] ?? 0) <= Math.max(1, width / 2);
    const alone = filled[place] === 1 && width > 1 && cells[0] === text && !isMissing(text);
    const isNote =
      (NOTE.test(text) && ((filled[place] ?? 0) < width || figures)) ||
      (alone && (/\s\S+\s/u.test(text) || (figures && !isFigure(text)))) ||
      (alone && cells.length === 1 && !isFigure(text)) ||
      (few && !isFigure(text) && figures) ||
      (apart && few && !isFigure(text));
    if (!isNote) break;
    notes.add(place);
  }
  return notes;
}

/** Lines among the rows that are none: the header again, as at the top of each printed page; a rule of dashes; sums at the end. */
function linesBetween(
  lines: readonly (readonly string[])[],
  below: readonly number[],
  header: readonly string[],
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const names = header.filter((cell) => cell !== '').length;
  for (const each of below) {
    const cells = lines[each] ?? [];
    if (names > 1 && cells[0] === header[0] && cells.every((cell, i) => cell === (header[i] ?? '')))
      found.set(each, 'the header again');
    else if (cells[0] !== undefined && isRule(cells)) found.set(each, 'a line of dashes');
  }
  const last = below.at(-1);
  const before = below.slice(0, -1);
  if (
    last !== undefined &&
    isSum(
      lines[last] ?? [],
      before.map((each) => lines[each] ?? []),
    )
  )
    found.set(last, 'sums below the table');
  return found;
}

function isRule(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length > 1 && filled.every((cell) => /^:?[-=_─]{3,}:?$/u.test(cell));
}

/** Whether a row that alone has nothing in the first column holds the sums or the means of the numbers above it. */
function isSum(cells: readonly string[], above: readonly (readonly string[])[]): boolean {
  if (above.length < 2 || (cells[0] ?? '') !== '' || above.some(([first = '']) => first === '')) return false;
  const numbers = cells.flatMap((cell, i) => (isFigure(cell) ? [[Number(cell), i] as const] : []));
  const isTotal = ([value, i]: readonly [number, number]) => {
    const sum = above.reduce((total, row) => total + (Number(row[i] ?? '') || 0), 0);
    return [sum, sum / above.length].some(
      (total) => Math.abs(total - value) <= (0.05 * Math.max(1, Math.abs(total))) / 10,
    );
  };
  return numbers.length > 0 && numbers.every(isTotal);
}

function isFigure(cell: string): boolean {
  return /^[-+]?\d[\d.,]*$/u.test(plainFigures(cell));
}

function withoutHash(name: string, place: number): string {
  return place === 0 && name.startsWith('#') && name.length > 1 ? name.slice(1).trim() : name;
}

function countFilled(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) if (cell !== '') count++;
  return count;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
