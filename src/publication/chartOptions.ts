import { isMissing } from '../cohort/table/cellText.ts';
import { numberMarks } from '../cohort/table/numberMarks.ts';
import { numberWith } from '../cohort/table/numberWith.ts';
import type { Sheet } from '../cohort/table/readSheet.ts';

/** What a chart can be drawn with, and what each takes: numbers, or anything; `needed` where it can't do without. */
export const CHART_MARKS = {
  bar: { x: 'numbers', y: 'anything', needed: ['y'] },
  dot: { x: 'anything', y: 'anything', needed: ['x', 'y'] },
  histogram: { x: 'numbers', y: null, needed: ['x'] },
  line: { x: 'numbers', y: 'numbers', needed: ['x', 'y'] },
  waterfall: { x: null, y: 'numbers', needed: ['y'] },
} as const;

export type ChartMark = keyof typeof CHART_MARKS;

/** As many colours as a chart has, each with a form of its own. */
export const MOST_COLOURS = 4;

/** The cells of a column, one for each row. */
export function cellsOf(sheet: Sheet, column: string): string[] {
  const index = sheet.header.indexOf(column);
  return sheet.rows.map(({ cells }) => cells[index] ?? '');
}

/** A column's numbers, null where one is missing; null for a column that holds words. */
export function numbersOf(cells: readonly string[]): (number | null)[] | null {
  const { marks } = numberMarks(cells.filter((cell) => !isMissing(cell)));
  const values = cells.map((cell) => (isMissing(cell) ? null : numberWith(cell, marks)));
  const isAll = cells.every((cell, row) => isMissing(cell) || values[row] !== null);
  return isAll && values.some((value) => value !== null) ? values : null;
}

/** Numbers in a prop, with blanks between them; null if there is something else. */
export function numberList(text: string): number[] | null {
  // A minus is typed as a hyphen or as its own sign.
  const values = text.replaceAll('−', '-').trim().split(/\s+/u).map(Number);
  return values.every(Number.isFinite) ? values : null;
}
