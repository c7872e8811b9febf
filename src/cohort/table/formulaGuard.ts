import { numberIn } from './cellText.ts';

/**
 * What a spreadsheet takes for a formula: a sign at the start, also of full width, or a character that it drops before looking for
 * one. An apostrophe before it is how spreadsheets mark a text that stands as it is.
 */
const FORMULA = /^(?:['\s]*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** A text as it may stand in a cell of a CSV file without being run by a spreadsheet: numbers stay as they are. */
export function guardFormula(text: string): string {
  return FORMULA.test(text) && numberIn(text) === null && !/^[+-]+$/u.test(text) ? `'${text}` : text;
}

/** The text that {@link guardFormula} was given. Any other text stays as it is. */
export function unguardFormula(cell: string): string {
  const text = cell.slice(1);
  return cell.startsWith("'") && guardFormula(text) === cell ? text : cell;
}
