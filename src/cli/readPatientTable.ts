import type { Cohort } from '../cohort/Cohort.ts';
import { valueKey } from '../cohort/table/cellText.ts';
import { cohortOfSheet } from '../cohort/table/cohortOfSheet.ts';
import { guessMapping } from '../cohort/table/guessMapping.ts';
import { guessMeaning, meaningOf } from '../cohort/table/guessMeaning.ts';
import { readSheet } from '../cohort/table/readSheet.ts';
import { columnsOf, type TableColumn } from '../cohort/table/TableColumn.ts';
import { happenedIn } from '../cohort/table/guessEvent.ts';
import type { ColumnMeaning } from '../cohort/table/TableDictionary.ts';
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
}

/** Values that say by themselves that the outcome didn't happen. */
const WITHOUT = /^(0|no|n|false|f|alive|living|censored)$/;

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
  const { mapping } = guessMapping(columns, record.attributes, '');

  // A column that is called "time" is it, even where its cells are so wrong that it doesn't look like it.
  const called = (word: string): TableColumn | undefined =>
    columns.find(({ name }) => name.toLowerCase() === word);
  const time =
    corrections.time === undefined
      ? (mapping.time ?? called('time')?.name ?? null)
      : columnNamed(corrections.time, '--time').name;
  if (time === null) refuse('no column looks like times; name it with --time COLUMN');
  const [eventName, happenedWords] = cut(corrections.event);
  const event =
    eventName === undefined
      ? (columns.find(({ name }) => name === mapping.event) ?? called('event'))
      : columnNamed(eventName, '--event');
  if (!event)
    return refuse(`no column looks like the ${record.event.one}; name it with --event COLUMN=VALUE,VALUE`);
  const outcome = outcomeOf(event, happenedWords, record.event.one);

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

  const { cohort, problems } = cohortOfSheet(sheet, {
    row: mapping.row === time || mapping.row === event.name ? null : mapping.row,
    time: time!,
    event: { column: event.name, ...outcome },
    attributes: meanings,
  });
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
  return { cohort, read };
}

/** Which values of the event column mean the outcome and which don't; where that can't be told, it has to be said. */
function outcomeOf(
  column: TableColumn,
  words: string | undefined,
  one: string,
): { happened: readonly string[]; without: readonly string[] | null } {
  const keys = column.values.map(({ key }) => key);
  if (words !== undefined) {
    const happened = words.split(',').map(valueKey);
    const unknown = happened.find((key) => !keys.includes(key));
    if (unknown !== undefined)
      throw new RangeError(
        `--event: no value "${unknown}" in column "${column.name}"; there are ${keys.join(', ') || 'none'}`,
      );
    return { happened, without: null };
  }
  const happened = happenedIn(column).keys;
  const others = keys.filter((key) => !happened.includes(key));
  const clear = others.every((key) => WITHOUT.test(key)) || (happened.length > 0 && others.length < 2);
  if (!clear)
    throw new RangeError(
      `column "${column.name}": which of ${keys.join(', ')} mean the ${one}? Say so with --event "${column.name}=VALUE,VALUE"`,
    );
  return { happened, without: others };
}

/** The parts before and behind the first "=". */
function cut(text: string | undefined): [before?: string, behind?: string] {
  if (text === undefined) return [];
  const at = text.indexOf('=');
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
