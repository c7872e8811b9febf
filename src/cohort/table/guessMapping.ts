import { canCut, canJoin, MOST_LEVELS } from './levelGroups.ts';
import { guessMeaning } from './guessMeaning.ts';
import type { TableColumn } from './TableColumn.ts';
import type { KnownAttribute, TableMapping } from './TableMapping.ts';
import type { Understanding } from './Understanding.ts';

/** A guess of what the columns mean, and why, for whoever brought the table to correct. */
export interface GuessedMapping {
  readonly mapping: TableMapping;
  /** The column with the time that a row enters observation; it belongs to the guessed column of times. */
  readonly entry: string | null;
  readonly reasons: Readonly<Record<'row' | 'time' | 'unit' | 'event', string>>;
  /** Why each remaining column is or isn't taken as a grouping, by its name. */
  readonly columns: Readonly<Record<string, string>>;
}

/**
 * What was understood of a table, as the choices that its reader may correct.
 *
 * `known` are the attributes of a data dictionary; a column that has the name of one and values that are all its levels is taken
 * to be it. `zero` is what time is counted from, until somebody says otherwise. What is known only later is no grouping at first.
 */
export function guessMapping(
  read: Understanding,
  known: readonly KnownAttribute[],
  zero: string,
): GuessedMapping {
  const { columns, time, event } = read;
  const taken = new Set([...(time?.columns ?? []), time?.start, read.entry, event?.column, read.id]);
  const rest = columns.filter(({ name }) => !taken.has(name));
  const row = columns.find(({ name }) => name === read.id);
  const names = row && !repeats(row, read) ? row.name : null;
  const meanings = Object.fromEntries(
    rest.flatMap((column) => {
      const meaning = guessMeaning(column, known);
      return meaning ? [[column.name, meaning]] : [];
    }),
  );
  const later = new Set(
    read.groupings.flatMap(({ column, knownAtStart }) => (knownAtStart === false ? [column] : [])),
  );
  const isGrouping = (column: TableColumn) =>
    canGroup(column) &&
    (Object.hasOwn(meanings, column.name) ||
      (read.groupings.some((grouping) => grouping.column === column.name) && !later.has(column.name)));
  return {
    mapping: {
      row: names,
      time: time?.start === null && time.columns.length === 1 ? (time.columns[0] ?? null) : null,
      unit: time?.unit ?? null,
      zero,
      event: event?.column ?? null,
      happened: event?.by === 'value' ? event.happened : [],
      without: event?.by === 'value' ? event.without : [],
      other: event?.by === 'value' ? event.other : [],
      unknown: event?.by === 'value' ? event.unknown : [],
      outcome: event?.outcome ?? 'event',
      groupings: rest.filter(isGrouping).map(({ name }) => name),
      known: {},
      levels: {},
      answers: {},
      meanings,
      claims: false,
    },
    entry: read.entry,
    reasons: {
      row:
        names === null
          ? 'no column names the rows, so they go by their number'
          : `every row has a “${names}” of its own`,
      time: time?.why ?? 'no column is named for times of follow-up',
      unit: time?.unit ? '' : 'nothing tells the unit: choose it, or the axis has none',
      event: event?.why ?? 'no column looks like an outcome',
    },
    columns: Object.fromEntries(
      rest.map((column) => [
        column.name,
        `${groupingReason(column)}${later.has(column.name) ? '; it tells what came later' : ''}`,
      ]),
    ),
  };
}

function repeats({ index }: TableColumn, { sheet }: Understanding): boolean {
  return new Set(sheet.rows.map(({ cells }) => cells[index])).size < sheet.rows.length;
}

/** Whether a column can split a cohort into curves that can be told apart. */
function canGroup({ values }: TableColumn): boolean {
  return values.length >= 2 && values.length <= MOST_LEVELS;
}

function groupingReason(column: TableColumn): string {
  const { values, missing, cells } = column;
  const lost = missing === 0 ? '' : `; ${missing} of ${cells} missing`;
  if (values.length === 0) return 'it is empty';
  if (values.length === 1) return `every row has the same value, ${values[0]?.label ?? ''}${lost}`;
  const merged = values.filter(({ spellings }) => spellings.length > 1);
  const alike = merged.map(
    ({ label, spellings }) => `; ${spellings.map((one) => `“${one}”`).join(', ')} are one, “${label}”`,
  );
  if (values.length <= MOST_LEVELS) return `${values.length} different values${lost}${alike.join('')}`;
  if (canCut(column))
    return `a number with ${values.length} different values; cut it where that was chosen before looking at outcomes${lost}`;
  if (canJoin(column))
    return `${values.length} different values${lost}; at most ${MOST_LEVELS} curves can be told apart, so join some${alike.join('')}`;
  return `${values.length} different values; at most ${MOST_LEVELS} curves can be told apart`;
}
