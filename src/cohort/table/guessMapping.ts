import { guessEvent } from './guessEvent.ts';
import { guessTime } from './guessTime.ts';
import { guessMeaning } from './guessMeaning.ts';
import type { TableColumn } from './TableColumn.ts';
import type { KnownAttribute, TableMapping } from './TableMapping.ts';
import { wordsOf } from './wordsOfNames.ts';

/** A grouping's curves are told apart by four colours and four kinds of line. */
const MOST_LEVELS = 4;

/** A guess of what the columns mean, and why, for whoever brought the table to correct. */
export interface GuessedMapping {
  readonly mapping: TableMapping;
  readonly reasons: Readonly<Record<'row' | 'time' | 'unit' | 'event', string>>;
  /** Why each remaining column is or isn't taken as a grouping, by its name. */
  readonly columns: Readonly<Record<string, string>>;
}

/**
 * Guesses the meaning of a table's columns from their names and values.
 *
 * `known` are the attributes of a data dictionary; a column that has the name of one and values that are all its levels is taken
 * to be it. `zero` is what time is counted from, until somebody says otherwise.
 */
export function guessMapping(
  columns: readonly TableColumn[],
  known: readonly KnownAttribute[],
  zero: string,
): GuessedMapping {
  const time = guessTime(columns);
  const event = guessEvent(columns.filter(({ name }) => name !== time.column));
  const rest = columns.filter(({ name }) => name !== time.column && name !== event.column);
  const row = rest.find((column) => namesRows(column));
  const meanings = Object.fromEntries(
    rest.flatMap((column) => {
      const meaning = column === row ? null : guessMeaning(column, known);
      return meaning ? [[column.name, meaning]] : [];
    }),
  );
  const reasons = Object.fromEntries(
    rest.filter((column) => column !== row).map((column) => [column.name, groupingReason(column)]),
  );
  const groupings = rest.filter((column) => column !== row && canGroup(column)).map(({ name }) => name);
  return {
    mapping: {
      row: row?.name ?? null,
      time: time.column,
      unit: time.unit,
      zero,
      event: event.column,
      happened: event.happened,
      outcome: event.outcome,
      groupings,
      meanings,
      claims: false,
    },
    reasons: {
      row: row
        ? `every row has a “${row.name}” of its own`
        : 'no column names the rows, so they go by their number',
      time: time.reason,
      unit: time.unitReason,
      event: event.reason,
    },
    columns: reasons,
  };
}

/** Whether a column can split a cohort into curves that can be told apart. */
export function canGroup({ values }: TableColumn): boolean {
  return values.length >= 2 && values.length <= MOST_LEVELS;
}

function groupingReason(column: TableColumn): string {
  const { values, numbers, missing, cells } = column;
  const lost = missing === 0 ? '' : `; ${missing} of ${cells} missing`;
  if (values.length === 0) return 'it is empty';
  if (values.length === 1) return `every row has the same value, ${values[0]?.label ?? ''}${lost}`;
  if (values.length <= MOST_LEVELS) return `${values.length} different values${lost}`;
  if (numbers === cells - missing)
    return `a number with ${values.length} different values; to group by it, add a column with two to ${MOST_LEVELS} groups, chosen before looking at outcomes`;
  return `${values.length} different values; at most ${MOST_LEVELS} curves can be told apart`;
}

const ROW_NAMES = new Set([
  'id',
  'no',
  'nr',
  'number',
  'row',
  'case',
  'patient',
  'patients',
  'subject',
  'pt',
  'pat',
  'pid',
  'name',
  'code',
  'column',
]);

function namesRows({ name, values, cells, missing }: TableColumn): boolean {
  return missing === 0 && values.length === cells && wordsOf(name).some((word) => ROW_NAMES.has(word));
}
