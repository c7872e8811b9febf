import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { checkArticle } from '../../src/publication/checkArticle.ts';
import { checkExercises } from '../../src/publication/checkExercises.ts';
import { loadPublication } from '../../src/publication/loadPublication.ts';
import { quantities } from '../../src/quantities/quantities.ts';
import { folderOf } from '../publicationForTests.ts';
import { messageOf } from './altered.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

export type Change = (text: string) => string | Uint8Array | null;

/** What is said of a publication of the tests, the small one, after its files were changed; null takes a file away. */
export function saidOf(
  changes: Readonly<Record<string, Change>>,
  name: 'small' | 'written' | 'abstract' = 'small',
): string {
  const root = changed(changes, name);
  return messageOf(() => {
    const publication = loadPublication(name, root);
    // The numbers of a record take its reconstruction.
    checkArticle(publication, publication.table === null ? undefined : quantities(publication).keys());
    checkExercises(publication, undefined);
  });
}

/** A copy of a publication of the tests with some files changed; returns the folder that holds its content/. */
export function changed(changes: Readonly<Record<string, Change>>, name: string): string {
  const root = mkdtempSync(join(tmpdir(), 'mistake-'));
  made.push(root);
  const folder = join(root, 'content', name);
  cpSync(folderOf(name), folder, { recursive: true });
  for (const [changedFile, change] of Object.entries(changes)) {
    const file = join(folder, changedFile);
    let text = '';
    try {
      text = readFileSync(file, 'utf8');
    } catch {
      // A file that the change makes.
    }
    const after = change(text);
    if (after === null) rmSync(file);
    else if (after === text) throw new Error(`${changedFile} is as before`);
    else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, after);
    }
  }
  return root;
}

export const replacing =
  (passage: string | RegExp, by: string): Change =>
  (text) =>
    text.replace(passage, () => by);
export const adding =
  (more: string): Change =>
  (text) =>
    `${text}\n${more}\n`;
