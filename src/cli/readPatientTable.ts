import type { Cohort } from '../cohort/Cohort.ts';
import { valueKey } from '../cohort/table/cellText.ts';
import { cohortOfSheet } from '../cohort/table/cohortOfSheet.ts';
import { unitsIn } from '../cohort/table/unitsIn.ts';
import { guessMapping } from '../cohort/table/guessMapping.ts';
import { guessMeaning, meaningOf } from '../cohort/table/guessMeaning.ts';
import { readSheet } from '../cohort/table/readSheet.ts';
import { columnsOf, type TableColumn } from '../cohort/table/TableColumn.ts';
import type { ColumnMeaning } from '../cohort/table/TableDictionary.ts';
import { understandTable } from '../cohort/table/understandTable.ts';
import { type Understanding } from '../cohort/table/Understanding.ts';
import { problemInWords } from '../cohort/table/TableProblem.ts';
import { wordsOf } from '../cohort/table/wordsOfNames.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';

/** What whoever brings a table says of its columns: each takes the place of a guess. */
export interface Corrections {
  readonly time?: string | undefined;
  /** The column, or the column and the values that mean the outcome: "status" or "status=dead,died of disease". */
  readonly event?: string | undefined;
  /** "COLUMN=attribute", and "COLUMN=none" for a column to leave aside. */
  readonly map: readonly string[];
}

/** The patients of a table, and a line for each column that says how it was read. */
export interface PatientTable {
  readonly cohort: Cohort;
  readonly read: readonly string[];
  /** What was understood of the table as a whole. */
  readonly understood: Understanding;
}

/**
 * Reads any tidy table of text, one row per patient, in the words of a record.
 *
 * Columns are recognised by their names and values; `corrections` overrule that. Throws a RangeError that names row, column, value
 * and what is expected for whatever can't be read: nothing is left out.
 */
export function readPatientTable(
  text: string,
  record: PublishedRecord,
  corrections: Corrections,
): PatientTable {
  const sheet = readSheet(text);
  const refuse = (words: string): never => {
    throw new RangeError(words);
  };
  const columns = columnsOf(sheet);
  const columnNamed = (name: string, option: string): TableColumn =>
    columns.find((column) => column.name === name) ??
    refuse(`${option}: no column "${name}"; there are ${sheet.header.join(', ') || 'none'}`);
  const [eventName, happenedWords] = cut(corrections.event);
  const eventColumn = eventName === undefined ? undefined : columnNamed(eventName, '--event');
  const choices = {
    ...(corrections.time !== undefined && { time: [columnNamed(corrections.time, '--time').name] }),
    ...(eventColumn && { event: eventColumn.name }),
    ...(eventColumn && happenedWords !== undefined && { happened: valuesOf(eventColumn, happenedWords) }),
  };
  const recognised = understandTable(sheet, choices, columns);
  // A column that is called "time" is it, even where its cells are so wrong that it doesn't look like it.
  const called = (word: string): TableColumn | undefined =>
    columns.find(({ name }) => name.toLowerCase() === word);
  const isLost = recognised.time === null && called('time') !== undefined;
  const understood = isLost
    ? understandTable(sheet, { ...choices, time: [called('time')?.name ?? ''] }, columns)
    : recognised;
  const { mapping } = guessMapping(understood, record.attributes, '');

  const time = corrections.time ?? mapping.time ?? null;
  if (time === null) {
    const why =
      understood.time === null
        ? 'no column looks like times'
        : `times are in ${understood.time.columns.join(' and ')}`;
    refuse(`${why}; name the column with --time COLUMN`);
  }
  const event =
    eventColumn ?? columns.find(({ name }) => name === understood.event?.column) ?? called('event');
  if (!event)
    return refuse(`no column looks like the ${record.event.one}; name it with --event COLUMN=VALUE,VALUE`);
  const open = understood.questions.filter(
    ({ about }) => about !== 'unit' && !(about === 'time' && corrections.time !== undefined),
  );
  if (open.length > 0)
    refuse(
      open
        .map(({ about, says }) =>
          about === 'event'
            ? `column "${event.name}": which of ${event.values.map(({ key }) => key).join(', ')} mean the ${record.event.one}? Say so with --event "${event.name}=VALUE,VALUE". ${says}`
            : says,
        )
        .join('\n'),
    );
  const outcome = {
    happened: understood.event?.happened ?? [],
    without: [...(understood.event?.without ?? []), ...(understood.event?.other ?? [])],
  };

  const chosen = new Map<string, string | null>();
  for (const one of corrections.map) {
    const [name, attribute] = cut(one);
    if (name === undefined || attribute === undefined)
      return refuse(`--map: expected COLUMN=ATTRIBUTE, received ${JSON.stringify(one)}`);
    if (attribute !== 'none' && !record.attributes.some(({ id }) => id === attribute))
      refuse(
        `--map: no attribute "${attribute}"; expected none or one of ${record.attributes.map(({ id }) => id).join(', ')}`,
      );
    chosen.set(columnNamed(name, '--map').name, attribute === 'none' ? null : attribute);
  }
  const taken = new Map<string, string>();
  const meanings = columns.flatMap((column): ColumnMeaning[] => {
    const named = chosen.get(column.name);
    if (column.name === time || column.name === event.name || named === null) return [];
    // A column that is named for an attribute takes it; one that only looks like it stands back.
    if (
      named === undefined &&
      [...chosen.values()].includes(guessMeaning(column, record.attributes)?.attribute ?? '')
    )
      return [];
    const attribute = record.attributes.find(({ id }) => id === named);
    const meaning = attribute ? meaningOf(column, attribute) : guessMeaning(column, record.attributes);
    if (!meaning) return [];
    const before = taken.get(meaning.attribute);
    if (before !== undefined)
      refuse(
        `columns "${before}" and "${column.name}" are both ${meaning.attribute}; leave one aside with --map "${column.name}=none"`,
      );
    taken.set(meaning.attribute, column.name);
    const { levels } = record.attributes.find(({ id }) => id === meaning.attribute)!;
    // Every level by its own names too, so that a value that is none of them is told with what is expected.
    const byName = levels.flatMap(({ id, label }) =>
      [id, label].map((word) => [valueKey(word), id] as const),
    );
    const found = Object.entries(meaning.levels).flatMap(([key, level]) =>
      level === null ? [] : [[key, level] as const],
    );
    return [
      { id: meaning.attribute, column: column.name, levels: Object.fromEntries([...byName, ...found]) },
    ];
  });

  const dictionary = {
    row: mapping.row === time || mapping.row === event.name ? null : mapping.row,
    time: time!,
    event: { column: event.name, ...outcome },
    attributes: meanings,
  };
  const timeUnit = unitsIn(record.time.many)[0] ?? null;
  const { cohort, problems } = cohortOfSheet(sheet, dictionary, new Set(), timeUnit);
  if (problems.length > 0) refuse(problems.map(problemInWords).join('\n'));
  const unit = wordsOf(time!).find((word) => /^(day|week|month|year)s?$/.test(word));
  const read = columns.map(({ name }): string => {
    const meaning = meanings.find(({ column }) => column === name);
    if (name === time)
      return `${name}: time in ${record.time.many}${unit && !unit.startsWith(record.time.one) ? `, though its name says ${unit}` : ''}`;
    if (name === event.name)
      return `${name}: ${record.event.one} where it is ${outcome.happened.join(' or ') || 'never'}`;
    if (meaning) return `${name}: ${meaning.id}`;
    return name === mapping.row ? `${name}: names the rows` : `${name}: left aside`;
  });
  return { cohort, read, understood };
}

/** The keys of the values that were named; one that the column doesn't have is refused. */
function valuesOf(column: TableColumn, words: string): string[] {
  const keys = column.values.map(({ key }) => key);
  const named = words.split(',');
  const unknown = named.find((word) => !keys.includes(valueKey(word)));
  if (unknown !== undefined)
    throw new RangeError(
      `--event: no value "${unknown.trim()}" in column "${column.name}"; there are ${column.values.map(({ label }) => label).join(', ') || 'none'}`,
    );
  return named.map(valueKey);
}

/** The parts before and behind the first "=". */
function cut(text: string | undefined): [before?: string, behind?: string] {
  if (text === undefined) return [];
  const at = text.indexOf('=');
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
