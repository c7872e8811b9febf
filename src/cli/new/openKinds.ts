import type { ColumnValue } from '../../cohort/table/TableColumn.ts';
import type { Understanding } from '../../cohort/table/Understanding.ts';

/** The values of the outcome that are on neither side: a publication's table has two, with the outcome and without it. */
export function openKinds({ event, columns }: Understanding): readonly ColumnValue[] {
  if (event?.by !== 'value') return [];
  const placed = new Set([...event.happened, ...event.without]);
  const { values = [] } = columns.find(({ name }) => name === event.column) ?? {};
  return values.filter(({ key }) => !placed.has(key));
}
