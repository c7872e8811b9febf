import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { folderOf } from '../publicationForTests.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

/**
 * A copy of a publication of the tests with one passage of one file replaced; returns the folder that holds its `content/`.
 *
 * The passage must stand in the file, so that a test can't go stale unnoticed.
 */
export function altered(file: string, passage: string, replacement: string, name = 'abstract'): string {
  const root = mkdtempSync(join(tmpdir(), 'publication-'));
  made.push(root);
  const folder = join(root, 'content', name);
  cpSync(folderOf(name), folder, { recursive: true });
  const text = readFileSync(join(folder, file), 'utf8');
  if (!text.includes(passage)) throw new Error(`${file} doesn't hold ${passage}`);
  writeFileSync(
    join(folder, file),
    text.replace(passage, () => replacement),
  );
  return root;
}

/** A copy of two publications of the tests, `abstract` and `small`, with such a content/site.yaml, or none; returns the folder that holds its `content/`. */
export function bothWith(site: string | null): string {
  const root = mkdtempSync(join(tmpdir(), 'publications-'));
  made.push(root);
  for (const name of ['abstract', 'small'])
    cpSync(folderOf(name), join(root, 'content', name), { recursive: true });
  if (site !== null) writeFileSync(join(root, 'content', 'site.yaml'), site);
  return root;
}

/** The message of what a function throws; empty if it throws nothing. */
export function messageOf(action: () => unknown): string {
  try {
    action();
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
