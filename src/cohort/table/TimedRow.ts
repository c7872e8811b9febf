import type { TableChoices } from './TableChoices.ts';
import type { TableColumn } from './TableColumn.ts';
import type { DateOrder } from './dates.ts';
import type { NumberMarks } from './numberMarks.ts';
import type { TableQuestion } from './OutcomeReading.ts';
import type { TimeUnit } from './TableMapping.ts';
import type { Sheet } from './readSheet.ts';
import type { SecondOutcome } from './sameOutcome.ts';
import type { EventReading } from './Understanding.ts';

/** A row with its time and outcome. `start` is when it enters observation, 0 from the beginning; `other`: another event ended it. */
export interface TimedRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly start: number;
  readonly time: number;
  readonly event: boolean;
  readonly other: boolean;
}

/** One cell that can't be, where it is, and why. */
export interface CellProblem {
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly says: string;
}

/** Rows that are left out for one reason, and how many of them had the event. */
export interface ExcludedRows {
  readonly why: string;
  readonly rows: number;
  readonly events: number;
}

export interface RowColumns {
  readonly sheet: Sheet;
  readonly marks: NumberMarks;
  readonly order: DateOrder;
  readonly start: TableColumn | null;
  readonly ends: readonly TableColumn[];
  readonly entry: TableColumn | null;
  readonly event: EventReading | null;
  readonly eventColumn: TableColumn | null;
  /** Another column that tells of the same outcome. */
  readonly second: SecondOutcome | null;
  readonly id: TableColumn | null;
  readonly leaveOut: ReadonlySet<number>;
  readonly sentinel: TableChoices['sentinel'];
  /** The unit that somebody said times are in: cells with another are told. */
  readonly unit: TimeUnit | null;
  /** No time is longer; null where nothing tells the unit. */
  readonly longest: number | null;
}

export interface RowsRead {
  readonly timed: readonly TimedRow[];
  readonly excluded: readonly ExcludedRows[];
  readonly problems: readonly CellProblem[];
  readonly questions: readonly TableQuestion[];
  /** Patients among the rows that are counted; null where rows go on from one another and nothing says whose they are. */
  readonly subjects: number | null;
  /** Patients who left without the event; of several rows the last one tells. */
  readonly censored: number;
}
