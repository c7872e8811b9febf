import type { TableColumn } from './TableColumn.ts';
import type { TimeUnit } from './TableMapping.ts';
import type { NumberMarks } from './numberMarks.ts';
import type { TableGrouping } from './readGroupings.ts';
import type { OutcomeReading, TableQuestion } from './OutcomeReading.ts';
import type { CellProblem, ExcludedRows, TimedRow } from './TimedRow.ts';
import type { Sheet } from './readSheet.ts';

/** How times are had: from one column, from two that complete each other, or from dates. */
export interface TimeReading {
  readonly columns: readonly string[];
  /** The column with the date that time is counted from; null where times are numbers. */
  readonly start: string | null;
  /** The columns with dates that time may be counted from. */
  readonly starts: readonly string[];
  readonly unit: TimeUnit | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly why: string;
}

/** The outcome's column and what each of its values means. */
export interface EventReading extends OutcomeReading {
  readonly column: string;
  /** Where the time itself marks the censored ("80+"), or where a date of death that is there says that it happened. */
  readonly by: 'value' | 'plus' | 'filled';
}

/** All that was understood of a table: what `describe` prints, the commands compute from, and the page draws from. */
export interface Understanding {
  readonly sheet: Sheet;
  readonly columns: readonly TableColumn[];
  readonly marks: NumberMarks;
  readonly time: TimeReading | null;
  readonly entry: string | null;
  readonly id: string | null;
  readonly event: EventReading | null;
  readonly groupings: readonly TableGrouping[];
  readonly questions: readonly TableQuestion[];
  readonly problems: readonly CellProblem[];
  /** Rows of the table; patients, events and censored among those that are counted. */
  readonly rows: number;
  readonly subjects: number | null;
  readonly events: number;
  readonly censored: number;
  readonly excluded: readonly ExcludedRows[];
  readonly timed: readonly TimedRow[];
}
