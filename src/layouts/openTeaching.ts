import { citations } from '../publication/articleOrder.ts';
import { checkExercises } from '../publication/checkExercises.ts';
import type { Exercise } from '../publication/loadExercises.ts';
import { checkDrawings } from '../quantities/checkDrawings.ts';
import { checkReadings } from '../quantities/checkReadings.ts';
import { checkSlips } from '../quantities/checkSlips.ts';
import { checkVariants } from '../quantities/checkVariants.ts';
import { exerciseQuantities } from '../quantities/exerciseQuantities.ts';
import { openPublication, type OpenPublication } from './openPublication.ts';

/** The figures of a teaching page, in their order. */
const FIGURES = ['build', 'deals', 'operations'];

const opened = new Map<string, OpenPublication>();

/**
 * Opens a publication for its teaching pages: its quantities and those of its exercises, with citations and figures counted
 * from one as these pages have them. Anything wrong in an exercise stops the build here. `root` holds `content/`.
 */
export function openTeaching(folder: string, root = process.cwd()): OpenPublication {
  // A build has a page for each exercise; while somebody writes, every page reads the folder anew.
  const known = import.meta.env?.PROD ? opened.get(folder) : undefined;
  if (known) return known;
  const open = openPublication(folder, root);
  const { publication } = open;
  const own = exerciseQuantities(
    publication.exercises,
    open.quantities,
    open.session.defaults.cohort,
    publication.series,
  );
  const quantities = new Map([...open.quantities, ...own.map((each) => [each.id, each] as const)]);
  checkExercises(publication, [...quantities.keys()], (id) => quantities.get(id)?.value);
  checkDrawings(publication.exercises, open.session.defaults.cohort);
  checkReadings(publication.exercises, quantities, open.session.defaults.cohort);
  checkSlips(publication.exercises, quantities);
  checkVariants(publication.exercises, quantities);
  const used = publication.exercises.flatMap((exercise) => exercise.used);
  const fresh = {
    ...open,
    quantities,
    publication: { ...publication, used, citations: citations(used), figures: FIGURES },
  };
  opened.set(folder, fresh);
  return fresh;
}

/** The same for the page of one exercise: its citations are counted from one. */
export function openExercise(folder: string, exercise: Exercise): OpenPublication {
  const open = openTeaching(folder);
  const { used } = exercise;
  return { ...open, publication: { ...open.publication, used, citations: citations(used) } };
}

/** The same for the page of a session: its exercises, and their citations counted from one. */
export function openSession(folder: string, minutes: number) {
  const open = openTeaching(folder);
  const session = open.publication.journalClub!.data.sessions.find((each) => each.minutes === minutes)!;
  const exercises = session.steps.flatMap((step) =>
    step.exercises.map((id) => open.publication.exercises.find((exercise) => exercise.id === id)!),
  );
  const used = exercises.flatMap((exercise) => exercise.used);
  const publication = { ...open.publication, used, citations: citations(used) };
  return { open: { ...open, publication }, session, exercises };
}
