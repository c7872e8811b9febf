import type { NamedColumn } from './NamedColumn.ts';
import { numberWith } from './numberWith.ts';
import type { Sheet } from './readSheet.ts';
import type { IntervalColumns } from './intervalOf.ts';
import { counted, printedNumber } from './tableWords.ts';

/** Whether one column is the other in another unit, or the same again. */
export function sameTimes(a: readonly NamedColumn[], b: readonly NamedColumn[], { rows }: Sheet): boolean {
  const [of, to] = [a[0], b[0]];
  if (!of || !to) return false;
  if (a.length === 2 || b.length === 2) return true;
  if (of.name.endpoint !== to.name.endpoint) return true;
  const ratios = rows.flatMap(({ cells }) => {
    const one = numberWith(cells[of.column.index] ?? '', of.column.marks);
    const other = numberWith(cells[to.column.index] ?? '', to.column.marks);
    return one === null || other === null || one <= 0 || other <= 0 ? [] : [one / other];
  });
  // Rounding tells on short times: nearly all agree, not every one.
  return [1, 12, 30.4375, 365.25, 7, 52.18].some((unit) => {
    const near = (ratio: number) =>
      Math.abs(ratio / unit - 1) < 0.03 || Math.abs(1 / ratio / unit - 1) < 0.03;
    return ratios.filter(near).length >= 0.8 * ratios.length;
  });
}

export function noTime(columns: readonly NamedColumn[]): string {
  const counting = columns
    .filter(({ column, name }) => column.numbers > 0 && (column.counts || name.id || column.unnamed))
    .map(({ column }) => column.name);
  const note =
    counting.length > 0
      ? ` (${counting
          .slice(0, 3)
          .map((name) => `“${name}”`)
          .join(', ')} counts or names the rows)`
      : '';
  const named = columns.find(
    ({ column, name }) => name.time >= 2 && !name.id && !column.unnamed && column.values.length > 0,
  );
  if (named) {
    const odd = named.column.values.find(({ label }) => numberWith(label, named.column.marks) === null);
    if (odd)
      return `which column holds the time of follow-up? “${named.column.name}” is named for it, and holds “${odd.label}”; expected numbers.`;
  }
  return `which column holds the time of follow-up? No column is named for it${note}.`;
}

export function timeWhy(columns: readonly NamedColumn[], event: NamedColumn | null): string {
  const [first, second] = columns;
  if (!first) return '';
  if (second)
    return `the time of “${first.column.name}” where there is one, else that of “${second.column.name}”`;
  const pair =
    event && first.name.endpoint !== null && first.name.endpoint === event.name.endpoint
      ? `, and “${event.column.name}” is about the same`
      : '';
  const { numbers, smallest, largest } = first.column;
  const span =
    smallest === largest
      ? `${numbers === 1 ? '' : 'all '}${printedNumber(smallest)}`
      : `from ${printedNumber(smallest)} to ${printedNumber(largest)}`;
  const comma = smallest === largest ? ',' : '';
  return `its name says so${pair}; ${counted(numbers, 'number')}${comma} ${span}`;
}

export function intervalWhy({ entry, exit }: IntervalColumns): string {
  return `each row is at risk after “${entry.column.name}” up to “${exit.column.name}”`;
}

export function namesOf(columns: readonly NamedColumn[]): string {
  return columns.map(({ column }) => `“${column.name}”`).join(' or ');
}
