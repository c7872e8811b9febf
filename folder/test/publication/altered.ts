import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

/**
 * A copy of the first publication with one passage of one file replaced; returns the folder that holds its `content/`.
 *
 * The passage must stand in the file, so that a test can't go stale unnoticed.
 */
export function altered(file: string, passage: string, replacement: string): string {
  const root = mkdtempSync(join(tmpdir(), 'publication-'));
  made.push(root);
  const folder = join(root, 'content', 'gist-hepatectomy');
  cpSync('content/gist-hepatectomy', folder, { recursive: true });
  const text = readFileSync(join(folder, file), 'utf8');
  if (!text.includes(passage)) throw new Error(`${file} doesn't hold ${passage}`);
  writeFileSync(
    join(folder, file),
    text.replace(passage, () => replacement),
  );
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
