import type { Exercise } from '../../publication/loadExercises.ts';
import { CONCEPTS } from '../../publication/teachingConcepts.ts';
import type { TestItem } from '../../rows/teach/testResult.ts';

/** What the tests before and after ask: the concept that each of their exercises is about first. */
export function testItems(exercises: readonly Pick<Exercise, 'id' | 'matter'>[]): TestItem[] {
  return exercises
    .filter(({ matter }) => matter.test)
    .map(({ id, matter }) => ({
      id,
      concept: CONCEPTS.find((concept) => concept.id === matter.concepts[0])?.name ?? '',
    }));
}
