import { counted } from '../../format/counted.ts';

/** A number at an axis or in a table, with a minus as it is printed; words as they are. */
export function numberWords(value: number | string): string {
  if (typeof value === 'string') return value;
  return String(Math.round(value * 1e6) / 1e6).replace('-', '\u2212');
}

/** What is said of rows that a chart can't show; empty where it shows all. */
export function leftOutWords(leftOut: number): string {
  if (leftOut === 0) return '';
  return `${counted(leftOut, { one: 'row', many: 'rows' })} of the table without one of these values ${leftOut === 1 ? 'is' : 'are'} left out.`;
}
