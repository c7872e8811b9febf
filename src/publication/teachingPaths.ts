import { loadExercises } from './loadExercises.ts';
import { publicationPaths } from './publicationPaths.ts';

/** For `getStaticPaths`: the publications that have exercises. */
export function teachingPaths() {
  return publicationPaths().filter(({ props: { folder } }) => loadExercises(folder).length > 0);
}
