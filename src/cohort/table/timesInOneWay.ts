import { type NumberMarks, numberMarks } from './numberMarks.ts';
import type { TableProblem } from './TableProblem.ts';
import { unitOfCell } from './unitOfCell.ts';

/** The marks of a column of times, and why its cells can't all be read in one way. */
export function timesInOneWay(
  column: string,
  cells: readonly string[],
): { readonly marks: NumberMarks; readonly problems: readonly TableProblem[] } {
  const { marks, open } = numberMarks(cells);
  const units = new Set(cells.flatMap((cell) => unitOfCell(cell) ?? []));
  const expected = [
    ...(open === null ? [] : [`numbers written in one way: ${open}`]),
    ...(units.size > 1 ? [`times in one unit: the cells are in ${[...units].join('s and ')}s`] : []),
  ];
  return { marks, problems: expected.map((each) => ({ row: null, column, found: null, expected: each })) };
}
