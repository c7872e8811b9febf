import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { checkArticle } from '../../src/publication/checkArticle.ts';
import { loadPublication } from '../../src/publication/loadPublication.ts';
import { quantities } from '../../src/quantities/quantities.ts';
import { messageOf } from './altered.ts';

/** The folder that holds the content/ of the publications for tests. */
const ROOT = 'test/publications';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

/** The publication that uses all that an author can write, as it is. */
export const written = loadPublication('written', ROOT);

/** A copy of it; `change` works in its folder. Returns the folder that holds its content/. */
export function changedWritten(change: (folder: string) => void): string {
  const root = mkdtempSync(join(tmpdir(), 'written-'));
  made.push(root);
  const folder = join(root, 'content', 'written');
  cpSync(join(ROOT, 'content', 'written'), folder, { recursive: true });
  change(folder);
  return root;
}

/** What is said of it with one passage of one file replaced; empty if nothing is. The passage must stand in the file. */
export function saidOfWritten(passage: string | null, by: string, file = 'article.mdx'): string {
  const root = changedWritten((folder) => {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    if (passage !== null && !text.includes(passage)) throw new Error(`${file} doesn't hold ${passage}`);
    writeFileSync(path, passage === null ? `${text}\n${by}\n` : text.replace(passage, () => by));
  });
  return saidAt(root);
}

/** What is said of the copy in a folder; empty if nothing is. */
export function saidAt(root: string): string {
  return messageOf(() => {
    const publication = loadPublication('written', root);
    checkArticle(publication, quantities(publication).keys());
  });
}
