/** One thing wrong with a table, where it is and what is expected there. */
export interface TableProblem {
  /** As a spreadsheet counts rows: the header is row 1. Null for the table as a whole. */
  readonly row: number | null;
  /** The column's name; null for a whole row. */
  readonly column: string | null;
  /** What stands there; null where there is nothing to quote. */
  readonly found: string | null;
  readonly expected: string;
}

/** "Row 4, column “months”: “twelve”; expected a number of at least 0." */
export function problemInWords({ row, column, found, expected }: TableProblem): string {
  const place = [row === null ? '' : `row ${row}`, column === null ? '' : `column “${column}”`]
    .filter((part) => part !== '')
    .join(', ');
  const what = [found === null ? '' : found === '' ? 'empty' : `“${found}”`, `expected ${expected}`]
    .filter((part) => part !== '')
    .join('; ');
  const text = place === '' ? what : `${place}: ${what}`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
