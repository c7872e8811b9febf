import type { Cohort } from '../cohort/Cohort.ts';
import type { Series } from '../cohort/Series.ts';
import { valueKey } from '../cohort/table/cellText.ts';
import { choicesOfMapping } from '../cohort/table/choicesOfMapping.ts';
import { cohortOfRows } from '../cohort/table/cohortOfRows.ts';
import { guessMapping, type GuessedMapping } from '../cohort/table/guessMapping.ts';
import { correctedSheet, readSheet, type Sheet } from '../cohort/table/readSheet.ts';
import type { Delimiter } from '../cohort/table/splitCells.ts';
import { seriesOfTable } from '../cohort/table/seriesOfTable.ts';
import { columnsOf, type TableColumn } from '../cohort/table/TableColumn.ts';
import type { TableQuestion } from '../cohort/table/OutcomeReading.ts';
import type { TableMapping } from '../cohort/table/TableMapping.ts';
import type { TableProblem } from '../cohort/table/TableProblem.ts';
import { understandTable } from '../cohort/table/understandTable.ts';
import { type Understanding } from '../cohort/table/Understanding.ts';
import { checkTable, type TableCheck } from '../reconstruction/checkTable.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { recordOfTable } from '../reconstruction/record/recordOfTable.ts';
import { openSession, type Session } from './openSession.ts';

/** A reader's own table as they have brought it and mended it: the text as it was, and every choice made since. */
export interface TableDraft {
  readonly name: string;
  readonly text: string;
  readonly delimiter: Delimiter | null;
  /** Null: as guessed. */
  readonly mapping: TableMapping | null;
  /** Cells as the reader corrected them; see `cellKey`. */
  readonly corrections: ReadonlyMap<string, string>;
  /** Rows that the reader chose to leave out, by their numbers. */
  readonly leaveOut: ReadonlySet<number>;
}

/** What has been made of a draft so far. The session is there once no problem is left. */
export interface TableReading {
  readonly sheet: Sheet;
  readonly columns: readonly TableColumn[];
  readonly guess: GuessedMapping;
  readonly mapping: TableMapping;
  /** What was understood with the mapping, and what has to be asked before anything is drawn. */
  readonly read: Understanding;
  readonly questions: readonly TableQuestion[];
  readonly problems: readonly TableProblem[];
  readonly cohort: Cohort | null;
  readonly session: Session | null;
  /** The table against the record, where it is said to be of the same patients and counts in the same unit. */
  readonly checks: readonly TableCheck[] | null;
}

export function newDraft(name: string, text: string): TableDraft {
  return { name, text, delimiter: null, mapping: null, corrections: new Map(), leaveOut: new Set() };
}

/** Two patients make the smallest cohort that anything can be said of. */
const FEWEST = 2;

/**
 * Reads a draft, from its text to a session. `record` and `series` are those of the publication beside which the table is explored. As
 * long as a question is open, or a cell can't be read, there is no session, and nothing is drawn.
 */
export function readDraft(draft: TableDraft, record: PublishedRecord, series: Series): TableReading {
  const sheet = correctedSheet(readSheet(draft.text, draft.delimiter ?? undefined), draft.corrections);
  const columns = columnsOf(sheet);
  const { leaveOut } = draft;
  const recognised = understandTable(sheet, { leaveOut }, columns);
  const guess = guessMapping(recognised, record.attributes, 'time zero');
  const said = draft.mapping && heldMapping(draft.mapping, columns);
  const read = said ? understandTable(sheet, choicesOfMapping(said, guess, leaveOut), columns) : recognised;
  const mapping = said ? resolvedMapping(said, read) : guess.mapping;
  const meaning = seriesOfTable(read, mapping, series);
  const rows = meaning && cohortOfRows(read, mapping.row, meaning.attributes);
  const problems = [...read.problems.map(asProblem), ...(rows?.problems ?? [])].filter(
    ({ row }) => row === null || !leaveOut.has(row),
  );
  const questions = [...read.questions, ...refusalOf(read)];
  const isOpen = questions.length > 0 || problems.length > 0;
  const few: TableProblem[] =
    !isOpen && rows && rows.cohort.patients.length < FEWEST
      ? [{ row: null, column: null, found: null, expected: 'at least two patients' }]
      : [];
  const session =
    meaning && rows && !isOpen && few.length === 0
      ? openSession(recordOfTable(meaning.series), meaning.series, rows.cohort)
      : null;
  return {
    sheet,
    columns,
    guess,
    mapping,
    read,
    questions,
    problems: [...problems, ...few],
    cohort: rows?.cohort ?? null,
    session,
    checks:
      session && mapping.claims && mapping.unit === record.time.one
        ? checkTable(record, session.defaults.cohort)
        : null,
  };
}

/** A mapping with what it leaves to be recognised. */
function resolvedMapping(said: TableMapping, { time, event }: Understanding): TableMapping {
  const [column] = time?.start === null && time.columns.length === 1 ? time.columns : [];
  const placed =
    event?.by === 'value'
      ? { happened: event.happened, without: event.without, other: event.other, unknown: event.unknown }
      : {};
  return {
    ...said,
    time: said.time ?? column ?? null,
    unit: time?.unit ?? null,
    ...(said.event === null && event !== null && { event: event.column, outcome: event.outcome, ...placed }),
  };
}

/** A mapping without values of the outcome that its column doesn't hold. */
export function heldMapping(mapping: TableMapping, columns: readonly TableColumn[]): TableMapping {
  const column = columns.find(({ name }) => name === mapping.event);
  const known = [...(column?.values ?? []).map(({ key }) => key), ...(column?.missingAs ?? []).map(valueKey)];
  const held = (keys: readonly string[]) => keys.filter((key) => known.includes(key));
  const { happened, without, other, unknown } = mapping;
  return {
    ...mapping,
    happened: held(happened),
    without: held(without),
    other: held(other),
    unknown: held(unknown),
  };
}

function asProblem({ row, column, value, says }: Understanding['problems'][number]): TableProblem {
  const expected = says.startsWith('expected ') ? says.slice('expected '.length) : EXPECTED;
  return {
    row,
    column,
    found: value,
    expected: says.includes('before') || says.includes('after') ? says : expected,
  };
}

const EXPECTED = 'a number of at least 0';

/** What the figures of the page can't draw. */
function refusalOf({ entry, time }: Understanding): TableQuestion[] {
  if (entry === null || time === null) return [];
  return [
    {
      about: 'rows',
      says: `each row is at risk only after “${entry}”, which the figures of this page can’t draw: a patient is at risk in them from time zero. The command “analyze” can. Choose another column of times to go on.`,
    },
  ];
}
