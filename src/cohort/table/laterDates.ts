import { isMissing } from './cellText.ts';
import { type DateOrder, dayNumber } from './dates.ts';
import type { NamedColumn } from './NamedColumn.ts';
import type { TableQuestion } from './OutcomeReading.ts';
import type { TimedRow } from './TimedRow.ts';

/** Dates that most with the event have, and nobody else, after the last contact that ends their time: they may be of the event itself. */
export function laterDates(
  named: readonly NamedColumn[],
  ends: readonly NamedColumn[],
  timed: readonly TimedRow[],
  order: DateOrder,
): TableQuestion[] {
  const [end, ...others] = ends;
  // An end that is named for the event is that of the event.
  if (!end || others.length > 0 || end.name.ofEvent) return [];
  const day = (cells: readonly string[], { column }: NamedColumn) =>
    dayNumber(cells[column.index] ?? '', order);
  const events = timed.filter(({ event }) => event);
  return named
    .filter((each) => each.column.dates > 0 && each !== end && !each.name.ofEvent)
    .filter((each) => {
      const isThere = ({ cells }: TimedRow) => !isMissing(cells[each.column.index] ?? '');
      const later = events.filter(
        ({ cells }) => (day(cells, each) ?? -Infinity) > (day(cells, end) ?? Infinity),
      );
      return later.length > 0.5 * events.length && !timed.some((row) => !row.event && isThere(row));
    })
    .map(({ column }) => ({
      about: 'time',
      says: `“${column.name}” has dates after “${end.column.name}”, of those with the event alone. Does their time end there? If so, name the column for it (“date of death”); if not, choose “${end.column.name}” as the end, or leave the column out.`,
    }));
}
