import { valueKey } from './cellText.ts';
import type { DecodedText } from './decodeTable.ts';
import { askedOfLevels } from './strangeLevels.ts';
import type { ColumnValue } from './TableColumn.ts';
import type { Understanding } from './Understanding.ts';

/** What `describe --json` prints. Columns and values are spelt as in the file; null while a question about it is open. */
export function describeTable(read: Understanding, encoding: DecodedText['encoding']) {
  const { sheet, marks, questions, time, event } = read;
  const open = (...about: readonly string[]) => questions.some((question) => about.includes(question.about));
  const aboutTime =
    open('time', 'numbers', 'unit') ||
    questions.some(
      ({ about, says }) => about === 'missing' && time !== null && !says.startsWith(`“${event?.column}”`),
    );
  const aboutEvent = event === null || event.question !== null;
  const counts = questions.length > 0;
  return {
    file: {
      encoding,
      delimiter: sheet.header.length > 1 ? sheet.delimiter : null,
      decimal: marks.decimal,
      thousands: marks.thousands,
      skipped: sheet.skipped,
    },
    time: time === null || aboutTime ? null : timeOf(time),
    entry: read.entry === null ? null : { column: read.entry },
    id: read.id === null ? null : { column: read.id },
    event: aboutEvent ? null : eventOf(read, event),
    groupings: read.groupings.map(({ column, levels, knownAtStart, strange }) => ({
      ...{ column, levels, knownAtStart },
      ...(strange.length > 0 && { asked: askedOfLevels(strange) }),
    })),
    questions,
    problems: read.problems,
    rows: read.rows,
    subjects: counts ? null : read.subjects,
    events: counts ? null : read.events,
    censored: counts ? null : read.censored,
    excluded: counts ? [] : read.excluded,
  };
}

export type TableDescription = ReturnType<typeof describeTable>;

function timeOf({ columns, start, unit, from, to, why }: NonNullable<Understanding['time']>) {
  const end = columns.length === 1 ? columns[0] : columns;
  return start === null ? { columns, unit, from, to, why } : { start, end, unit, from, to, why };
}

function eventOf({ columns }: Understanding, event: NonNullable<Understanding['event']>) {
  const column = columns.find(({ name }) => name === event.column);
  const spelt = (keys: readonly string[]) =>
    event.by === 'value'
      ? keys.flatMap((key) =>
          spellings(
            column?.values.find((value) => value.key === key),
            key,
          ),
        )
      : keys;
  return {
    column: event.column,
    happened: spelt(event.happened),
    without: spelt(event.without),
    other: spelt(event.other),
    unknown: [
      ...new Set([
        ...spelt(event.unknown),
        ...(event.by === 'value' ? (column?.missingAs ?? []).filter((cell) => !isPlaced(event, cell)) : []),
      ]),
    ],
    why: event.why,
  };
}

/** Whether a word for a missing value was given another meaning. */
export function isPlaced(
  { happened, without, other }: NonNullable<Understanding['event']>,
  cell: string,
): boolean {
  return [...happened, ...without, ...other].includes(valueKey(cell));
}

function spellings(value: ColumnValue | undefined, key: string): readonly string[] {
  return value?.spellings ?? [key];
}
