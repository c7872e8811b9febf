import { getEntry, render } from 'astro:content';
import type { Exercise } from '../publication/loadExercises.ts';

/** The exercises of a publication with their explanations, ready to be set. `folder` is the publication's. */
export function renderExercises(folder: string, exercises: readonly Exercise[]) {
  return Promise.all(
    exercises.map(async (exercise) => {
      const entry = await getEntry('exercises', `${folder}/exercises/${exercise.name}`);
      if (!entry) throw new Error(`${exercise.file} was not found`);
      return { exercise, Content: (await render(entry)).Content };
    }),
  );
}
