import type { Exercise } from '../publication/loadExercises.ts';
import type { Item } from '../rows/teach/nextItem.ts';

/** The exercises of a publication as a course: each with its two questions, as the pages name them. */
export function courseOf(exercises: readonly Pick<Exercise, 'id'>[]): Item[] {
  return exercises.map(({ id }) => ({ id, questions: [`${id}-ask`, `${id}-transfer`] }));
}
