import type { NamedColumn } from './NamedColumn.ts';

/** Columns that can hold times: numbers in most of their cells, none that counts rows, names patients or calendar years. */
export function canBeTime({ column, name }: NamedColumn): boolean {
  const filled = column.cells - column.missing;
  const isYear =
    Number.isInteger(column.smallest) &&
    column.smallest >= 1800 &&
    column.largest <= 2100 &&
    column.values.every(({ key }) => /^\d{4}$/u.test(key));
  return (
    !column.unnamed &&
    !name.id &&
    !name.date &&
    !column.counts &&
    !isYear &&
    column.numbers > 0 &&
    column.numbers >= 0.6 * filled
  );
}
