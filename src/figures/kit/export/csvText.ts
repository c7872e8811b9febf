import { guardFormula } from '../../../cohort/table/formulaGuard.ts';

/**
 * A table as comma-separated values (RFC 4180): null is an empty cell, numbers keep their full precision. No text is one that a
 * spreadsheet would run as a formula; the gate of tables reads it as it was.
 */
export function csvText(
  heads: readonly string[],
  rows: readonly (readonly (string | number | boolean | null)[])[],
): string {
  const cell = (value: string | number | boolean | null) => {
    const text = typeof value === 'string' ? guardFormula(value) : value === null ? '' : String(value);
    return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [heads, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
