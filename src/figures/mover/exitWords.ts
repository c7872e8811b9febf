import type { Series } from '../../cohort/Series.ts';
import type { ExitRow } from '../../rows/exitRows.ts';

/** "Row b, death" or "Row d, last seen". */
export function exitName({ row, event }: ExitRow, series: Series): string {
  return `Row ${row}, ${event ? series.outcome.one : 'last seen'}`;
}

/** Where the exit is, and how much room the record leaves it. */
export function exitWords({ time, room, timeKnown }: ExitRow, series: Series): string {
  const where = `${series.time.one} ${time}`;
  if (room.length < 2) return `${where}, ${timeKnown === 'stated' ? 'as stated' : 'forced'}`;
  return `${where}; the record allows ${room[0]} to ${room.at(-1)}`;
}
