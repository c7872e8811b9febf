import type { Cohort } from '../cohort/Cohort.ts';
import type { Exercise } from '../publication/loadExercises.ts';
import { exerciseTable, type GroupedTable } from './exerciseTables.ts';
import { together } from './together.ts';

/**
 * The table of a question that is read or drawn, whose answer is one curve: that of everybody in the table, in whatever group.
 *
 * @throws RangeError as `exerciseTable` does
 */
export function askedTable(
  exercise: Pick<Exercise, 'id' | 'matter'>,
  table: string,
  shown: Cohort,
): GroupedTable {
  return together(exerciseTable(exercise, table, shown, null));
}
