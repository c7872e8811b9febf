import { citations } from '../publication/articleOrder.ts';
import { checkExercises } from '../publication/checkExercises.ts';
import { checkDrawings } from '../quantities/checkDrawings.ts';
import { exerciseQuantities } from '../quantities/exerciseQuantities.ts';
import { openPublication, type OpenPublication } from './openPublication.ts';

/** The figures of a teaching page, in their order. */
const FIGURES = ['build', 'deals', 'operations'];

/**
 * Opens a publication for its teaching pages: its quantities and those of its exercises, with citations and figures counted
 * from one as these pages have them. Anything wrong in an exercise stops the build here.
 */
export function openTeaching(folder: string): OpenPublication {
  const open = openPublication(folder);
  const { publication } = open;
  const own = exerciseQuantities(
    publication.exercises,
    open.quantities,
    open.session.defaults.cohort,
    publication.series,
  );
  const quantities = new Map([...open.quantities, ...own.map((each) => [each.id, each] as const)]);
  checkExercises(publication, [...quantities.keys()], (id) => quantities.get(id)?.value);
  checkDrawings(publication.exercises, open.session.defaults.cohort, publication.series);
  const used = publication.exercises.flatMap((exercise) => exercise.used);
  return {
    ...open,
    quantities,
    publication: { ...publication, used, citations: citations(used), figures: FIGURES },
  };
}
