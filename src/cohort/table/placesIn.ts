import { nameMeaning } from './nameMeaning.ts';
import { readOutcome } from './readOutcome.ts';
import { type OutcomeReading } from './OutcomeReading.ts';
import type { TableColumn } from './TableColumn.ts';

/** Where the values of an outcome's column are placed by their words, and what it is an outcome of; empty lists where that is asked. */
export function placesIn(
  column: TableColumn,
): Pick<OutcomeReading, 'happened' | 'without' | 'other' | 'unknown' | 'outcome'> {
  const { happened, without, other, unknown, outcome } = readOutcome(column, nameMeaning(column.name));
  return { happened, without, other, unknown, outcome };
}
