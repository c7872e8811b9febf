import type { Exercise } from './loadExercises.ts';

/** The ids of numbers that exercises may name: those of the publication, and those that they have computed; undefined where the former aren't known. */
export function exerciseNumberIds(
  exercises: readonly Exercise[],
  quantities: readonly string[] | undefined,
): string[] | undefined {
  return (
    quantities && [...quantities, ...exercises.flatMap(({ matter }) => matter.numbers.map(({ id }) => id))]
  );
}
