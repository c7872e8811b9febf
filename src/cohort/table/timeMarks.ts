import type { TableColumn } from './TableColumn.ts';
import type { TimeUnit } from './TableMapping.ts';
import type { NamedColumn } from './NamedColumn.ts';
import { type NumberMarks, numberMarks } from './numberMarks.ts';
import { LONGEST } from './readUnit.ts';

export function marksOf(
  ends: readonly NamedColumn[],
  chosen: NumberMarks | undefined,
): { marks: NumberMarks; open: string | null } {
  if (chosen) return { marks: chosen, open: null };
  const longest = longestIn(ends, undefined);
  const read = ends.map(({ column }) =>
    longest === null
      ? { marks: column.marks, open: column.marksOpen }
      : numberMarks(
          column.values.map(({ label }) => label),
          longest,
        ),
  );
  const [first] = read;
  const open = read.find((each) => each.open !== null)?.open ?? null;
  return {
    marks: read.find(({ marks }) => marks.decimal === ',' || marks.thousands !== null)?.marks ??
      first?.marks ?? { decimal: '.', thousands: null },
    open,
  };
}

/** The marks to tell of the file: those of its times, else of whatever column has any. */
export function fileMarks(
  columns: readonly TableColumn[],
  ends: readonly NamedColumn[],
  marks: NumberMarks,
): NumberMarks {
  if (ends.length > 0 && (marks.decimal === ',' || marks.thousands !== null)) return marks;
  const numeric = columns.filter(
    ({ numbers, cells, missing, marksOpen }) => numbers > 0.8 * (cells - missing) && marksOpen === null,
  );
  return (
    numeric.find((column) => column.marks.decimal === ',' || column.marks.thousands !== null)?.marks ?? marks
  );
}

export function longestIn(ends: readonly NamedColumn[], chosen: TimeUnit | null | undefined): number | null {
  const [unit, ...others] = ends.flatMap(({ name }) => name.units);
  const told = chosen ?? (others.every((other) => other === unit) ? unit : undefined);
  return told === undefined ? null : LONGEST[told];
}
