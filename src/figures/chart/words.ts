import { counted } from '../../format/counted.ts';
import type { ChartOptions } from './chartRows.ts';

/** A number at an axis or in a table, with a minus as it is printed; words as they are. */
export function numberWords(value: number | string): string {
  if (typeof value === 'string') return value;
  return String(Math.round(value * 1e6) / 1e6).replace('-', '\u2212');
}

/** What a chart draws, where its author says nothing below it. */
export function shownWords({ mark, x }: Pick<ChartOptions, 'mark' | 'x'>, shown: number): string {
  const rows = `${counted(shown, { one: 'row', many: 'rows' })} of the table`;
  if (mark === 'waterfall') return `A bar for each of ${rows}, from the largest value to the smallest.`;
  if (mark === 'dot') return `A dot for each of ${rows}.`;
  if (mark === 'line') return `Drawn through ${rows}, from left to right.`;
  return mark === 'bar' && x !== undefined ? `From ${rows}.` : `Counted from ${rows}.`;
}

/** What is said of rows that a chart can't show; empty where it shows all. */
export function leftOutWords(leftOut: number): string {
  if (leftOut === 0) return '';
  return `${counted(leftOut, { one: 'row', many: 'rows' })} of the table without one of these values ${leftOut === 1 ? 'is' : 'are'} left out.`;
}
