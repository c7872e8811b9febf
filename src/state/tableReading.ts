import type { Cohort } from '../cohort/Cohort.ts';
import { ownValue } from '../cohort/ownValue.ts';
import type { Series } from '../cohort/Series.ts';
import { valueKey } from '../cohort/table/cellText.ts';
import { choicesOfMapping } from '../cohort/table/choicesOfMapping.ts';
import { cohortOfRows } from '../cohort/table/cohortOfRows.ts';
import { guessMapping, type GuessedMapping } from '../cohort/table/guessMapping.ts';
import { correctedSheet, readSheet, type Sheet } from '../cohort/table/readSheet.ts';
import { seriesOfTable } from '../cohort/table/seriesOfTable.ts';
import { askedOfLevels, strangeGroupings } from '../cohort/table/strangeLevels.ts';
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
import { heldMapping, type TableDraft } from './tableDraft.ts';
import type { WorkStage } from './WorkStage.ts';

/** What has been made of a draft so far: plain data. */
export interface TableContent {
  readonly sheet: Sheet;
  readonly columns: readonly TableColumn[];
  readonly guess: GuessedMapping;
  readonly mapping: TableMapping;
  /** What was understood with the mapping, and what has to be asked before anything is drawn. */
  readonly read: Understanding;
  readonly questions: readonly TableQuestion[];
  readonly problems: readonly TableProblem[];
  /** How many of the rows with a problem had the event: leaving them out is no small matter where they did. */
  readonly lost: number;
  /** How many rows the sheet has, and how many patients with how many events are counted. */
  readonly counts: { readonly rows: number; readonly patients: number; readonly events: number };
  readonly cohort: Cohort | null;
  /** What the figures are drawn in; null as long as a question is open, or a cell can't be read. */
  readonly series: Series | null;
  /** The table against the record, where it is said to be of the same patients and counts in the same unit. */
  readonly checks: readonly TableCheck[] | null;
}

/** What has been made of a draft, with a session for the figures once there is something to draw. */
export interface TableReading extends TableContent {
  readonly session: Session | null;
}

/** Two patients make the smallest cohort that anything can be said of. */
const FEWEST = 2;

/**
 * Reads a draft, from its text to a session. `record` and `series` are those of the publication beside which the table is explored. As
 * long as a question is open, or a cell can't be read, there is no session, and nothing is drawn.
 */
export function readDraft(draft: TableDraft, record: PublishedRecord, series: Series): TableReading {
  const stages = draftStages(draft, record, series);
  let stage = stages.next();
  while (!stage.done) stage = stages.next();
  return { ...stage.value, session: sessionOf(stage.value) };
}

/** The session in which the figures of a table share; null where there is nothing to draw. */
export function sessionOf({ series, cohort }: Pick<TableContent, 'series' | 'cohort'>): Session | null {
  return series && cohort && openSession(recordOfTable(series), series, cohort);
}

/** The same reading up to the session, in stages, so that whoever reads a large table can say how far it is, and stop. */
export function* draftStages(
  draft: TableDraft,
  record: PublishedRecord,
  base: Series,
): Generator<WorkStage, TableContent> {
  yield { doing: 'cutting', rows: null };
  const cut = readSheet(draft.text, draft.delimiter ?? undefined);
  const rowsRead = cut.rows.length;
  yield { doing: 'looking', rows: rowsRead };
  const sheet = correctedSheet(cut, draft.corrections);
  const columns = columnsOf(sheet);
  yield { doing: 'understanding', rows: rowsRead };
  const { leaveOut } = draft;
  const recognised = understandTable(sheet, { leaveOut }, columns);
  const guess = guessMapping(recognised, record.attributes, 'time zero');
  const said = draft.mapping && heldMapping(draft.mapping, columns);
  const read = said ? understandTable(sheet, choicesOfMapping(said, guess, leaveOut), columns) : recognised;
  const mapping = said ? resolvedMapping(said, read) : guess.mapping;
  yield { doing: 'ordering', rows: rowsRead };
  const meaning = seriesOfTable(read, mapping, base);
  const rows = meaning && cohortOfRows(read, mapping.row, meaning.attributes);
  const found = [...read.problems.map(asProblem), ...(rows?.problems ?? [])].filter(
    ({ row }) => row === null || !leaveOut.has(row),
  );
  const questions = [...read.questions, ...refusalOf(read), ...codesOf(read, mapping)];
  const isOpen = questions.length > 0 || found.length > 0;
  const few: TableProblem[] =
    !isOpen && rows && rows.cohort.patients.length < FEWEST
      ? [{ row: null, column: null, found: null, expected: 'at least two patients' }]
      : [];
  const problems = [...found, ...few];
  const cohort = rows?.cohort ?? null;
  const series = meaning && !isOpen && few.length === 0 ? meaning.series : null;
  return {
    ...{ sheet, columns, guess, mapping, read, questions, problems, cohort, series },
    lost: lostEvents(problems, read, columns),
    counts: {
      rows: sheet.rows.length,
      patients: cohort?.patients.length ?? 0,
      events: cohort?.patients.reduce((sum, { event }) => sum + (event ? 1 : 0), 0) ?? 0,
    },
    checks:
      series && cohort && mapping.claims && mapping.unit === record.time.one
        ? checkTable(record, cohort)
        : null,
  };
}

function lostEvents(
  problems: readonly TableProblem[],
  { event, sheet }: Understanding,
  columns: readonly TableColumn[],
): number {
  const rows = new Set(problems.flatMap(({ row }) => row ?? []));
  if (rows.size === 0 || event === null) return 0;
  const place = columns.find(({ name }) => name === event.column)?.index ?? -1;
  return sheet.rows.filter(
    ({ row, cells }) => rows.has(row) && event.happened.includes(valueKey(cells[place] ?? '')),
  ).length;
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

/** What has to be asked of the levels of the groupings that are chosen. */
function codesOf(read: Understanding, mapping: TableMapping): TableQuestion[] {
  return strangeGroupings(read, mapping)
    .filter(({ column }) => ownValue(mapping.answers.codes ?? {}, column) === undefined)
    .map(({ column, strange }) => ({ about: 'missing', says: `“${column}”: ${askedOfLevels(strange)}` }));
}

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
