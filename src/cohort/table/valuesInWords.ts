import type { ColumnValue } from './TableColumn.ts';
import { counted } from './tableWords.ts';

/** What the counts would be under each reading of two values. */
export function countsOfEvents(values: readonly ColumnValue[]): string {
  if (values.length !== 2) return `It has ${listed(values)}.`;
  return `${values.map(({ label, count }, place) => `${place === 0 ? 'If' : 'if'} “${label}” is the event, ${count === 1 ? 'there is' : 'there are'} ${counted(count, 'event')}`).join('; ')}.`;
}

export function listed(values: readonly ColumnValue[]): string {
  return values.map(({ label, count }) => `“${label}” (${counted(count, 'row')})`).join(', ');
}

export function labels(values: readonly ColumnValue[]): string {
  return values.map(({ label }) => `“${label}”`).join(', ');
}
