import type { Exercise } from './loadExercises.ts';

/** Whether an exercise has other numbers at each seat of a class. */
export function hasSeats({ matter }: Pick<Exercise, 'matter'>): boolean {
  return matter.tables.some((table) => 'groups' in table && table.seed !== null);
}
