/** Words that stand for a value that isn't there, in lower case. */
const MISSING = new Set([
  ...['', '.', '-', '–', '—', '?', 'na', 'n/a', '#n/a', 'nan', 'null', 'none given', 'nd', 'n.d.'],
  ...['missing', 'unknown', 'not known', 'not available', 'not reported', 'not stated'],
]);

/** Whether a cell says that its value is missing: empty, NA, a dash, "unknown". */
export function isMissing(cell: string): boolean {
  return MISSING.has(valueKey(cell));
}

/** What makes two cells the same value: spaces at the ends and between words, and capitals, don't matter. */
export function valueKey(cell: string): string {
  return cell.trim().replace(/\s+/gu, ' ').toLowerCase();
}

/**
 * The number in a cell, with a decimal point or a decimal comma; null if there is none.
 *
 * Marks between thousands are not read: "1,234" is a little more than one.
 */
export function numberIn(cell: string): number | null {
  const text = cell.trim();
  if (!/^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?$/iu.test(text)) return null;
  const value = Number(text.replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}
