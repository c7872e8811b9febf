import type { ColumnValue } from './TableColumn.ts';

/** What the counts would be under each reading of two values. */
export function counted(values: readonly ColumnValue[]): string {
  if (values.length !== 2) return `It has ${listed(values)}.`;
  return `${values.map(({ label, count }) => `If “${label}” is the event, there are ${count} events`).join('; ')}.`;
}

export function listed(values: readonly ColumnValue[]): string {
  return values.map(({ label, count }) => `“${label}” (${count} ${count === 1 ? 'row' : 'rows'})`).join(', ');
}

export function labels(values: readonly ColumnValue[]): string {
  return values.map(({ label }) => `“${label}”`).join(', ');
}
