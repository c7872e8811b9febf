import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkArticle } from '../publication/checkArticle.ts';
import { checkExercises } from '../publication/checkExercises.ts';
import { ContentError, type Problem } from '../publication/ContentError.ts';
import { exerciseNumberIds } from '../publication/exerciseNumberIds.ts';
import { Faults } from '../publication/faults.ts';
import { loadPublication } from '../publication/loadPublication.ts';
import { misnamedFile } from '../publication/misnamedFile.ts';
import { publicationFolders } from '../publication/publicationFolders.ts';
import { numbersOfTable } from '../quantities/numbersOfTable.ts';
import { openTeaching } from './openTeaching.ts';

/** How thoroughly content is looked at: its files alone, or also what is computed from a record. */
export type Thoroughness = 'files' | 'whole';

/**
 * What is wrong with the content/ of the working directory, or with one publication of it. Of the files alone, numbers that are computed from a
 * record are taken to exist: to know their names takes the reconstruction.
 */
export function contentProblems(thoroughness: Thoroughness = 'whole', only?: string): readonly Problem[] {
  const faults = new Faults();
  const folders = faults.of(() => publicationFolders()) ?? [];
  if (only === undefined) faults.problems.push(...strayFolders());
  for (const folder of folders) {
    if (only !== undefined && folder !== only) continue;
    faults.of(() => (thoroughness === 'whole' ? openTeaching(folder) : readFiles(folder)));
  }
  return faults.problems;
}

/** All that can be said of a folder without a reconstruction; a table needs none, so that all is said of it. */
function readFiles(folder: string): void {
  const publication = loadPublication(folder, undefined, numbersOfTable);
  const { table, exercises, journalClub } = publication;
  const ids = numbersOfTable(publication);
  const faults = new Faults();
  faults.of(() => {
    checkArticle(publication, ids);
  });
  faults.of(() => {
    checkExercises(publication, exerciseNumberIds(exercises, ids));
  });
  faults.refuse();
  if (table !== null && (exercises.length > 0 || journalClub !== null)) openTeaching(folder);
}

/** Folders of content/ that were meant as publications, but lack the file by which one is known. */
function strayFolders(): Problem[] {
  return readdirSync('content', { withFileTypes: true }).flatMap((entry) => {
    const home = join('content', entry.name);
    if (!entry.isDirectory() || existsSync(join(home, 'series.yaml'))) return [];
    const names = readdirSync(home);
    if (!names.some((name) => /\.(?:ya?ml|mdx?|csv)$/iu.test(name))) return [];
    const other = misnamedFile('series.yaml', names);
    const message = `missing; expected this file: without it the folder is no publication${other === undefined ? '.' : `; ${other} stands there: expected it under this name, saved in this form`}`;
    return new ContentError([{ file: join(home, 'series.yaml'), line: 1, column: 1, inside: '', message }])
      .problems;
  });
}
