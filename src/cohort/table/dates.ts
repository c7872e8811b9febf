import { plainFigures } from './cellText.ts';

/** In which order a date of figures stands: 12/03/2015 is 12 March or December 3. */
export type DateOrder = 'dmy' | 'mdy';

const CLOCK = String.raw`(?:[T ]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?\s*(?:AM|PM)?)?`;
const YEAR_FIRST = new RegExp(
  String.raw`^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?${CLOCK}$`,
  'iu',
);
/** 20100312, as some registries write it. */
const COMPACT = /^((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/u;
/** "H25.3.12", "令和元年5月20日": the year of an era of Japan. */
const ERA =
  /^(明治|大正|昭和|平成|令和|[MTSHR])\s*(\d{1,2}|元)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?$/u;
/** The year before the first of each era. */
const ERAS: Readonly<Record<string, number>> = {
  ...{ 明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018 },
  ...{ M: 1867, T: 1911, S: 1925, H: 1988, R: 2018 },
};
const YEAR_LAST = new RegExp(
  String.raw`^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})${CLOCK}$`,
  'iu',
);
const DAY_WORD = new RegExp(
  String.raw`^(\d{1,2})[-/. ]*\s*([a-zäéû]{3,9})\.?[-/., ]*\s*(\d{4}|\d{2})${CLOCK}$`,
  'iu',
);
const WORD_DAY = new RegExp(
  String.raw`^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${CLOCK}$`,
  'iu',
);
/** In the order of the year, by their first three letters in the commonest languages; of June and July in French by four. */
const MONTHS = [
  ...['jan ene gen', 'feb fev fév', 'mar mär mrz maa mrt', 'apr abr avr', 'may mai mag mei', 'jun giu juin'],
  ...['jul lug juil', 'aug ago aou aoû', 'sep set', 'oct okt ott out', 'nov', 'dec dez dic déc'],
].map((names) => names.split(' '));

/** Years outside these are slips, or stand for a date that is missing (9999-12-31). */
const FIRST_YEAR = 1800;
const LAST_YEAR = 2100;

type Parts = readonly [first: number, second: number, third: number];

/** Whether a cell looks like a date. */
export function isDate(cell: string): boolean {
  const text = plainFigures(cell);
  return (
    text.length >= 6 &&
    (YEAR_FIRST.test(text) || ERA.test(text) || YEAR_LAST.test(text) || wordDate(text) !== null)
  );
}

/** Whether a cell is a date of figures alone: one of a number that could be anything, so that a whole column has to be such. */
export function isCompactDate(cell: string): boolean {
  return COMPACT.test(cell);
}

/**
 * The order of the dates of a file, from those that allow only one; null where all could be read both ways, 'clash' where some
 * allow only the one and some only the other. Dates with points are written with the day first.
 */
export function dateOrder(cells: Iterable<string>): DateOrder | 'clash' | null {
  let [day, month, points, slashes] = [false, false, false, false];
  for (const cell of cells) {
    const match = YEAR_LAST.exec(plainFigures(cell));
    if (!match) continue;
    if (match[2] === '.') points = true;
    else slashes = true;
    if (Number(match[1]) > 12) day = true;
    if (Number(match[3]) > 12) month = true;
  }
  if (day && month) return 'clash';
  if (day) return 'dmy';
  if (month) return 'mdy';
  return points || !slashes ? 'dmy' : null;
}

/** A date as a number of days; null for what is none. Years of two figures are taken to be the past hundred years up to 2049. */
export function dayNumber(cell: string, order: DateOrder): number | null {
  const text = plainFigures(cell);
  const parts = yearFirst(text) ?? yearLast(text, order) ?? wordDate(text);
  if (parts === null) return null;
  const [year, month, day] = parts;
  const full = year < 50 ? 2000 + year : year < 100 ? 1900 + year : year;
  if (full < FIRST_YEAR || full > LAST_YEAR) return null;
  const time = Date.UTC(full, month - 1, day);
  const back = new Date(time);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day ? time / 86_400_000 : null;
}

function yearFirst(text: string): Parts | null {
  const era = ERA.exec(text);
  if (era) {
    const [, name = '', year = ''] = era;
    return [(ERAS[name] ?? NaN) + (year === '元' ? 1 : Number(year)), Number(era[3]), Number(era[4])];
  }
  const match = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  return match && [Number(match[1]), Number(match[2]), Number(match[3])];
}

function yearLast(text: string, order: DateOrder): Parts | null {
  const match = YEAR_LAST.exec(text);
  if (!match) return null;
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  return order === 'dmy' ? [year, second, first] : [year, first, second];
}

function wordDate(text: string): Parts | null {
  const behind = DAY_WORD.exec(text);
  const before = behind ? null : WORD_DAY.exec(text);
  const month = monthNamed(behind?.[2] ?? before?.[1] ?? '');
  if (month === 0) return null;
  return [Number(behind?.[3] ?? before?.[3]), month, Number(behind?.[1] ?? before?.[2])];
}

function monthNamed(word: string): number {
  const name = word.toLowerCase();
  return MONTHS.findIndex((names) => names.includes(name.slice(0, name.startsWith('jui') ? 4 : 3))) + 1;
}
