import type { NamedColumn } from './NamedColumn.ts';
import { dayNumber } from './dates.ts';
import type { Sheet } from './readSheet.ts';
import { endpointOfValues } from './endpointOfValues.ts';

interface DatedTime {
  readonly start: NamedColumn;
  /** Other dates that time may be counted from. */
  readonly orFrom: readonly NamedColumn[];
  readonly ends: readonly NamedColumn[];
  readonly happened: NamedColumn | null;
  /** Whether the outcome is one that no date is of. */
  readonly isOfAnother: boolean;
}

/** Time from dates: to the date of the event where there is one, else to the last contact. `outcome` is the column that says whether it happened. */
export function datedTime(
  columns: readonly NamedColumn[],
  outcome: NamedColumn | null,
  { rows }: Sheet,
): DatedTime | null {
  const dates = columns.filter(
    ({ column, name }) =>
      !name.id && column.dates > 0 && column.dates >= 0.6 * (column.cells - column.missing),
  );
  if (dates.length < 2) return null;
  const usable = dates.filter(({ name }) => !name.dateOf.birth);
  const of = outcome ? (outcome.name.endpoint ?? endpointOfValues(outcome)) : null;
  const death = usable.find(({ name }) => name.dateOf.death);
  const isDeath = of === 'os' || of === 'dss';
  const event =
    (isDeath
      ? death
      : of === null
        ? (death ?? usable.find(({ name }) => name.ofEvent))
        : usable.find(({ name }) => name.ofEvent && name.endpoint === of)) ?? null;
  const last =
    usable
      .filter((each) => each.name.last && each !== event)
      .sort((a, b) => a.column.missing - b.column.missing)[0] ?? null;
  const rest = usable.filter((each) => each !== event && each !== last);
  const starts = rest.filter(({ name }) => name.dateOf.zero && !name.ofEvent);
  // The one date that is left begins follow-up, unless it is that of an event.
  const left = rest.filter(({ name }) => !name.ofEvent);
  const start = starts[0] ?? (left.length === 1 ? left[0] : undefined);
  if (!start || (!event && !last)) return null;
  const ends = [event, last].flatMap((each) => each ?? []);
  return {
    start,
    orFrom: starts.filter((each) => each !== start && !isSameDate(each, start, rows)),
    ends,
    happened: event && event.column.missing > 0 ? event : null,
    isOfAnother: of !== null && !isDeath && event === null,
  };
}

/** Whether two columns of dates say the same of every patient of whom both say something. */
function isSameDate(one: NamedColumn, other: NamedColumn, rows: Sheet['rows']): boolean {
  const day = (cells: readonly string[], { column }: NamedColumn) =>
    dayNumber(cells[column.index] ?? '', 'dmy');
  return rows.every(({ cells }) => {
    const [a, b] = [day(cells, one), day(cells, other)];
    return a === null || b === null || a === b;
  });
}
