import type { Cohort } from '../cohort/Cohort.ts';
import type { Series } from '../cohort/Series.ts';
import { ContentError, type Problem } from '../publication/ContentError.ts';
import type { Exercise } from '../publication/loadExercises.ts';
import { dealtGrouping } from '../rows/dealRows.ts';
import { coincidingCurves } from '../rows/teach/judgeDrawing.ts';
import { exerciseTable } from './exerciseTables.ts';

/**
 * Stops at a curve to be drawn whose table can't tell two misconceptions apart, or one from what is right: whatever is drawn there
 * would be named wrongly.
 *
 * @throws ContentError naming each place and pair
 */
export function checkDrawings(exercises: readonly Exercise[], shown: Cohort, series: Series): void {
  const problems = exercises.flatMap((exercise) =>
    (
      [
        [['ask'], exercise.matter.ask],
        [['transfer', 'ask'], exercise.matter.transfer.ask],
      ] as const
    ).flatMap(([path, ask]): Problem[] => {
      if (ask.kind !== 'draw') return [];
      const patients = exerciseTable(exercise, ask.table, shown, dealtGrouping(series)).flatMap(
        (group) => group.patients,
      );
      return coincidingCurves(patients, ask.misconceptions).map(([one, other]) => ({
        ...exercise.placeOf([...path, 'misconceptions']),
        inside: [...path, 'misconceptions'].join('.'),
        message: `"${one}" draws the same curve of the table "${ask.table}" as ${other === null ? 'what is right' : `"${other}"`}; expected misconceptions, or another table, whose curves differ`,
      }));
    }),
  );
  if (problems.length > 0) throw new ContentError(problems);
}
