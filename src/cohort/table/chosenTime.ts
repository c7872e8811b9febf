import { neededEnds } from './datesOf.ts';
import type { FoundColumns } from './findColumns.ts';
import type { NamedColumn } from './NamedColumn.ts';
import type { Sheet } from './readSheet.ts';
import type { TableChoices } from './TableChoices.ts';
import { namesOf } from './timeReasons.ts';

/** The columns that time is read from: as somebody chose them, else as they were found. */
interface ChosenTime {
  /** The column of dates that time is counted from, and those that it might be counted from. */
  readonly start: NamedColumn | undefined;
  readonly starts: readonly string[];
  readonly ends: readonly NamedColumn[];
  readonly entry: NamedColumn | undefined;
  readonly why: string;
}

export function chosenTime(
  { time, entry: found }: FoundColumns,
  choices: TableChoices,
  sheet: Sheet,
  byName: (name: string | null | undefined) => NamedColumn | undefined,
): ChosenTime {
  const isChosen = choices.time !== undefined || choices.end !== undefined;
  const entry =
    choices.entry !== undefined ? byName(choices.entry) : isChosen ? undefined : (found ?? undefined);
  if (isChosen) {
    const ends = (choices.time ?? [choices.end]).flatMap((name) => byName(name) ?? []);
    return { start: byName(choices.start), starts: [], ends, entry, why: 'as chosen' };
  }
  if (time === null) return { start: undefined, starts: [], ends: [], entry, why: '' };
  if (!('start' in time)) return { start: undefined, starts: [], ends: time.columns, entry, why: time.why };
  const start = byName(choices.start) ?? time.start;
  const ends = neededEnds(time.ends, sheet);
  return {
    start,
    starts: [time.start, ...time.orFrom].map(({ column }) => column.name),
    ends,
    entry,
    why: `from “${start.column.name}” to ${namesOf(ends)}, counted in days`,
  };
}
