import type { NamedColumn } from './NamedColumn.ts';
import { endpointOfValues } from './endpointOfValues.ts';

interface DatedTime {
  readonly start: NamedColumn;
  /** Other dates that time may be counted from, where a patient entered the study after the first of them. */
  readonly orFrom: readonly NamedColumn[];
  readonly ends: readonly NamedColumn[];
  readonly happened: NamedColumn | null;
  /** Whether the outcome is one that no date is of. */
  readonly isOfAnother: boolean;
}

/** Time from dates: to the date of the event where there is one, else to the last contact. `outcome` is the column that says whether it happened. */
export function datedTime(columns: readonly NamedColumn[], outcome: NamedColumn | null): DatedTime | null {
  const dates = columns.filter(
    ({ column }) => column.dates > 0 && column.dates >= 0.6 * (column.cells - column.missing),
  );
  if (dates.length < 2) return null;
  const isBirth = ({ name }: NamedColumn) =>
    name.words.some((word) => /^(birth|dob|born|birthdate|geburt)$/u.test(word));
  const usable = dates.filter((each) => !isBirth(each));
  const of = outcome ? (outcome.name.endpoint ?? endpointOfValues(outcome)) : null;
  const death = usable.find(
    ({ name }) =>
      name.ofEvent && name.words.some((word) => /death|dead|died|dth|deces|tod|muerte/u.test(word)),
  );
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
  const starts = rest.filter(({ name }) => name.zero);
  const start = starts[0] ?? (usable.length <= 3 ? rest[0] : undefined);
  if (!start || (!event && !last)) return null;
  const ends = [event, last].flatMap((each) => each ?? []);
  const isEntry = ({ name }: NamedColumn) => name.words.some((word) => ENTRY_WORD.test(word));
  return {
    start,
    orFrom: starts.filter((each) => each !== start && isEntry(each) !== isEntry(start)),
    ends,
    happened: event && event.column.missing > 0 ? event : null,
    isOfAnother: of !== null && !isDeath && event === null,
  };
}

const ENTRY_WORD =
  /^(entry|entered|enrol?l?(ed|ment)?|inclusion|included|registration|registered|consent|referral|referred)$/u;
