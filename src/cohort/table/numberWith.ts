import { plainFigures } from './cellText.ts';
import type { NumberMarks } from './numberMarks.ts';

/** The number in a cell, read with the marks of its column; null if there is none. */
export function numberWith(cell: string, { decimal, thousands }: NumberMarks): number | null {
  // The commonest cells, first.
  if (decimal === '.' && thousands === null && PLAIN.test(cell)) return Number(cell);
  let text = bare(cell);
  if (thousands !== null) {
    const mark = thousands === ' ' ? '[\\u0020\\u00a0\\u202f]' : `[${thousands}]`;
    const groups = new RegExp(`^[+-]?\\d{1,3}(${mark}\\d{3})+(?!\\d)`, 'u').exec(text)?.[0];
    if (groups !== undefined) text = groups.replace(new RegExp(mark, 'gu'), '') + text.slice(groups.length);
  }
  if (decimal === ',') {
    if (text.includes('.')) return null;
    text = text.replace(',', '.');
  }
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/iu.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

const CENSORED_MARK = /^(?:[>≥]=?\s*(?=\d)(.*)|(.*\d)\s*\+)$/u;

/** Whether a cell is a time of at least so much, as printed series mark the censored: "80+", ">80". */
export function isPlus(cell: string): boolean {
  return CENSORED_MARK.test(plainFigures(cell));
}

/** The figures of a cell: without the sign of a censored time, and without a unit behind them ("12 months"). */
export function bare(cell: string): string {
  if (PLAIN.test(cell)) return cell;
  const text = plainFigures(cell);
  const marked = CENSORED_MARK.exec(text);
  const figures = marked ? (marked[1] ?? marked[2] ?? text) : text;
  return figures.replace(UNIT_BEHIND, '').trim();
}

const UNIT_BEHIND =
  /(?<=\d)\s*(d|days?|w|wks?|weeks?|m|mos?|mths?|months?|y|yrs?|years?|tage?|monate?|jahre?|jours?|mois|ans?|日|週|か月|ヶ月|ヵ月|カ月|ケ月|箇月|月|年)\.?$/iu;

/** The unit behind the figures of a cell ("12 months"), as it is written; null if there is none. */
export function unitBehind(cell: string): string | null {
  if (PLAIN.test(cell)) return null;
  return UNIT_BEHIND.exec(plainFigures(cell).replace(/\s*\+$/u, ''))?.[1] ?? null;
}

export const PLAIN = /^\d+(\.\d+)?$/;
