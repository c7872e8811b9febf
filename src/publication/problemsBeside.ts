import { articleProblems, type Readable } from './articleProblems.ts';
import { checkExercises } from './checkExercises.ts';
import type { Problem } from './ContentError.ts';
import { exerciseNumberIds } from './exerciseNumberIds.ts';
import { Faults } from './faults.ts';
import type { Publication } from './Publication.ts';

/** The ids of a publication's numbers; undefined where they aren't looked for. */
export type NumberIds = (publication: Publication) => readonly string[] | undefined;

/** The same beside faults, where what is cited, and what it is cited from, may be among them; undefined where cited numbers can't be read. */
export function numbersBeside(publication: Publication, numberIds: NumberIds): string[] | undefined {
  const { cited, used } = publication as Partial<Publication>;
  const ids = cited && numberIds({ ...publication, cited: [], used: used ?? [] });
  return ids && [...ids, ...cited.map(({ id }) => id)];
}

/**
 * What is wrong with the texts of a publication that has faults elsewhere too, in what could be read of it, and doesn't follow from those.
 * `sources` are those of its article.
 */
export function problemsBeside(
  readable: Readable,
  ids: readonly string[] | undefined,
  sources: readonly (readonly [text: string, file: string])[],
  isWhole: boolean,
): Problem[] {
  const { keys, exercises, figures, tables, journalClub = null } = readable;
  // The id of a figure that can't be read is an id all the same.
  const written = sources.flatMap(([text]) =>
    [...text.matchAll(/\bid\s*=\s*["'{`“]*([\w-]+)/gu)].map(([, id = '']) => id),
  );
  const named = {
    ...readable,
    figures: figures && [...figures, ...written],
    tables: tables && [...tables, ...written],
  };
  const faults = new Faults();
  faults.problems.push(...articleProblems(named, ids, isWhole));
  if (exercises)
    faults.of(() => {
      const references = keys?.map((id) => ({ id }));
      checkExercises({ ...named, references, exercises, journalClub }, exerciseNumberIds(exercises, ids));
    });
  return [...faults.problems];
}
