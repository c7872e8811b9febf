import type { Cohort } from '../cohort/Cohort.ts';
import type { Series } from '../cohort/Series.ts';
import { cohortOfSheet } from '../cohort/table/cohortOfSheet.ts';
import { guessMapping, type GuessedMapping } from '../cohort/table/guessMapping.ts';
import { correctedSheet, readSheet, type Sheet } from '../cohort/table/readSheet.ts';
import type { Delimiter } from '../cohort/table/splitCells.ts';
import { seriesOfTable } from '../cohort/table/seriesOfTable.ts';
import { columnsOf, type TableColumn } from '../cohort/table/TableColumn.ts';
import type { TableMapping } from '../cohort/table/TableMapping.ts';
import type { TableProblem } from '../cohort/table/TableProblem.ts';
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

/** Reads a draft, from its text to a session. `record` and `series` are those of the publication beside which the table is explored. */
export function readDraft(draft: TableDraft, record: PublishedRecord, series: Series): TableReading {
  const sheet = correctedSheet(readSheet(draft.text, draft.delimiter ?? undefined), draft.corrections);
  const columns = columnsOf(sheet);
  const guess = guessMapping(columns, record.attributes, 'time zero');
  const said = draft.mapping ?? guess.mapping;
  const outcome = columns.find(({ name }) => name === said.event);
  // A value that the column doesn't hold means nothing; where none is left, whoever brought the table has to say.
  const happened = said.happened.filter((key) => outcome?.values.some((value) => value.key === key));
  const mapping = { ...said, happened };
  const known = { sheet, columns, guess, mapping };
  const meaning = seriesOfTable(columns, mapping, series);
  if (!meaning) {
    const problems = sheet.problems.filter(({ row }) => row === null || !draft.leaveOut.has(row));
    return { ...known, problems, cohort: null, session: null, checks: null };
  }
  const { cohort, problems } = cohortOfSheet(sheet, meaning.dictionary, draft.leaveOut);
  const ready = problems.length === 0 && cohort.patients.length >= FEWEST;
  const few: TableProblem[] =
    problems.length === 0 && !ready
      ? [{ row: null, column: null, found: null, expected: 'at least two patients' }]
      : [];
  return {
    ...known,
    problems: [...problems, ...few],
    cohort,
    session: ready ? openSession(recordOfTable(meaning.series), meaning.series, cohort) : null,
    checks: ready && mapping.claims && mapping.unit === record.time.one ? checkTable(record, cohort) : null,
  };
}
