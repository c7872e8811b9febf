import { unitsBelow } from './unitsBelow.ts';
import { linesBetween } from './linesBetween.ts';
import { nameMeaning } from './nameMeaning.ts';
import { isFigure, notesBelow } from './notesBelow.ts';
import type { SheetRow, SkippedRow } from './readSheet.ts';
import type { CellLines } from './splitCells.ts';

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
  const units = below[0] === undefined ? null : unitsBelow(names, lines[below[0]] ?? []);
  if (units !== null && below.length > 1) {
    skipped.push({ row: below[0]! + 1, why: 'units below the header' });
    below.shift();
    names = units;
  }
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
