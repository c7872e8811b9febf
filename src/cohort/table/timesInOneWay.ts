import { type NumberMarks, numberMarks } from './numberMarks.ts';
import { numberWith } from './numberWith.ts';
import type { TimeUnit } from './TableMapping.ts';
import type { TableProblem } from './TableProblem.ts';
import { unitOfCell } from './unitOfCell.ts';

/** The marks of a column of times, and why its cells can't all be read in one way. `unit`: that of cells which give none, if it is known. */
export function timesInOneWay(
  column: string,
  cells: readonly string[],
  unit: TimeUnit | null,
): { readonly marks: NumberMarks; readonly problems: readonly TableProblem[] } {
  const { marks, open } = numberMarks(cells);
  // Where the unit is known, each cell in another is told by itself.
  const units = unit === null ? unitsOf(cells, marks) : null;
  const expected = [
    ...(open === null ? [] : [`numbers written in one way: ${open}`]),
    ...(units === null ? [] : [`times in one unit: ${units}`]),
  ];
  return { marks, problems: expected.map((each) => ({ row: null, column, found: null, expected: each })) };
}

/** The units of cells in words where they are more than one, or some cells give one and others none. */
function unitsOf(cells: readonly string[], marks: NumberMarks): string | null {
  const units = new Set(cells.flatMap((cell) => unitOfCell(cell) ?? []));
  const inWords = [...units].join('s and ');
  if (units.size > 1) return `the cells are in ${inWords}s`;
  // No time is none in every unit.
  const bare = cells.find((cell) => unitOfCell(cell) === null && (numberWith(cell, marks) ?? 0) > 0);
  return units.size === 1 && bare !== undefined
    ? `some cells are in ${inWords}s, others give no unit, as “${bare}”`
    : null;
}
