import { PLAIN, bare } from './numberWith.ts';

/** What stands before decimals and between thousands in a column. */
export interface NumberMarks {
  readonly decimal: '.' | ',';
  readonly thousands: '.' | ',' | "'" | ' ' | null;
}

/** The marks of a column of numbers; `open` where its cells allow more than one reading, with why. */
export interface ColumnMarks {
  readonly marks: NumberMarks;
  readonly open: string | null;
}

/** So many numbers of 1000 or more, none below, are no times of follow-up that anybody wrote with marks between thousands. */
const MANY = 20;

const PLAIN_MARKS: NumberMarks = { decimal: '.', thousands: null };

/** One mark with exactly three figures behind it, and one to three before: it may stand between thousands or before decimals. */
const GROUPED = /^[+-]?[1-9]\d{0,2}([.,])\d{3}$/u;

/**
 * Decides for a whole column what its points and commas mean; a cell alone never does.
 *
 * Two marks in one cell, or one mark twice, say it outright, and so do decimals of any other length than three. Where every mark has
 * three figures behind it, they are thousands if the other cells fill in what lies below a thousand: whole numbers, none of 1000 or
 * more, and one of at least 100; a decimal mark would have left some of them with other lengths. Else it is open.
 * `mostPlausible` is a number that no value exceeds (150 for years), null where nothing is known.
 */
export function numberMarks(cells: readonly string[], mostPlausible: number | null = null): ColumnMarks {
  const seen = { point: 0, comma: 0, groupedPoint: 0, groupedComma: 0, other: 0 };
  const decided = new Map<string, NumberMarks>();
  const decide = (marks: NumberMarks) => decided.set(JSON.stringify(marks), marks);
  const whole = { count: 0, largest: 0 };
  const grouped = { count: 0, largest: 0 };
  for (const cell of cells) {
    if (PLAIN.test(cell)) {
      const point = cell.indexOf('.');
      const isGrouped = point > 0 && point <= 3 && cell.length - point === 4 && cell[0] !== '0';
      if (point < 0) add(whole, Number(cell));
      else if (isGrouped) {
        seen.groupedPoint++;
        add(grouped, Number(cell) * 1000);
      } else seen.point++;
      continue;
    }
    const text = bare(cell);
    if (/^[+-]?\d+$/u.test(text)) {
      add(whole, Math.abs(Number(text)));
      continue;
    }
    if (/^[+-]?\d{1,3}('\d{3})+([.,]\d+)?$/u.test(text)) {
      decide({ decimal: text.includes(',') ? ',' : '.', thousands: "'" });
      continue;
    }
    if (/^[+-]?\d{1,3}([\u0020\u00a0\u202f]\d{3})+([.,]\d+)?$/u.test(text)) {
      decide({ decimal: text.includes(',') ? ',' : '.', thousands: ' ' });
      continue;
    }
    if (/^[+-]?\d{1,3}(,\d{3})+\.\d+$/u.test(text) || /^[+-]?\d{1,3}(,\d{3}){2,}$/u.test(text)) {
      decide({ decimal: '.', thousands: ',' });
      continue;
    }
    if (/^[+-]?\d{1,3}(\.\d{3})+,\d+$/u.test(text) || /^[+-]?\d{1,3}(\.\d{3}){2,}$/u.test(text)) {
      decide({ decimal: ',', thousands: '.' });
      continue;
    }
    const mark = GROUPED.exec(text)?.[1];
    if (mark !== undefined) add(grouped, Math.abs(Number(text.replace(/[.,]/u, ''))));
    if (mark === '.') seen.groupedPoint++;
    else if (mark === ',') seen.groupedComma++;
    else if (/^[+-]?\d*\.\d*(e[+-]?\d+)?$/iu.test(text)) seen.point++;
    else if (/^[+-]?\d*,\d*(e[+-]?\d+)?$/iu.test(text)) seen.comma++;
  }
  const bySpace = [...decided.values()].find(({ thousands }) => thousands === ' ' || thousands === "'");
  const [first, ...others] = decided.values();
  const clash = (says: string): ColumnMarks => ({ marks: first ?? PLAIN_MARKS, open: says });
  if (first && others.length > 0 && !bySpace)
    return clash('points and commas stand for different things in different cells');
  if (first && !bySpace) {
    // Decimals that go against the marks of the other cells.
    const against = first.decimal === '.' ? seen.comma : seen.point;
    return against > 0
      ? clash('points and commas stand for different things in different cells')
      : { marks: first, open: null };
  }
  if (bySpace)
    return { marks: { ...bySpace, decimal: seen.comma > seen.point ? ',' : bySpace.decimal }, open: null };
  if ((seen.point > 0 || seen.groupedPoint > 0) && (seen.comma > 0 || seen.groupedComma > 0)) {
    return clash('both points and commas stand between the figures');
  }
  // Fixed decimals: all of them, and nothing whole among them, with a point where points are decimals anyway.
  if (seen.comma > 0) return { marks: { decimal: ',', thousands: null }, open: null };
  if (seen.point > 0) return { marks: { decimal: '.', thousands: null }, open: null };
  if (grouped.count === 0) return { marks: PLAIN_MARKS, open: null };
  const mark = seen.groupedComma > 0 ? ',' : '.';
  const asDecimals: NumberMarks = { decimal: mark, thousands: null };
  const asThousands: NumberMarks = { decimal: mark === ',' ? '.' : ',', thousands: mark };
  if (mostPlausible !== null && grouped.largest > mostPlausible) return { marks: asDecimals, open: null };
  const below = whole.largest < 1000 && whole.largest >= 100;
  if (below) return { marks: asThousands, open: null };
  // Points before three decimals are what statistics programs write; among many of them a whole number is rare.
  if (
    mark === '.' &&
    mostPlausible === null &&
    grouped.count >= MANY &&
    whole.count <= 0.02 * grouped.count
  ) {
    return { marks: asDecimals, open: null };
  }
  return {
    marks: asThousands,
    open: `“${mark}” has three figures behind it in every cell: it may stand between thousands or before decimals`,
  };
}

function add(to: { count: number; largest: number }, value: number): void {
  to.count++;
  if (value > to.largest) to.largest = value;
}
