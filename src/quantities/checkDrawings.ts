import type { Cohort } from '../cohort/Cohort.ts';
import { ContentError, type Problem } from '../publication/ContentError.ts';
import type { Exercise } from '../publication/loadExercises.ts';
import { mistakenDrawings } from '../rows/teach/mistakenDrawings.ts';
import { askedTable } from './askedTable.ts';

/**
 * Stops at a curve to be drawn whose table can't tell two misconceptions apart, or one from what is right: what is drawn there would
 * be named wrongly, or judged to be right.
 *
 * @throws ContentError naming each place and pair
 */
export function checkDrawings(exercises: readonly Exercise[], shown: Cohort): void {
  const problems = exercises.flatMap((exercise) =>
    (
      [
        [['ask'], exercise.matter.ask],
        [['transfer', 'ask'], exercise.matter.transfer.ask],
      ] as const
    ).flatMap(([path, ask]): Problem[] => {
      if (ask.kind !== 'draw') return [];
      const patients = askedTable(exercise, ask.table, shown).flatMap((group) => group.patients);
      return mistakenDrawings(patients, ask.misconceptions).map(({ id, as, drawn }) => ({
        ...exercise.placeOf([...path, 'misconceptions']),
        inside: [...path, 'misconceptions'].join('.'),
        message: `"${id}" draws ${drawn} of the table "${ask.table}", which is taken for ${as === null ? 'no misconception' : as === 'right' ? 'what is right' : `"${as}"`}; expected misconceptions, or another table, whose curves can be told apart`,
      }));
    }),
  );
  if (problems.length > 0) throw new ContentError(problems);
}
