import { readFileSync } from 'node:fs';
import { Refusal } from './Refusal.ts';

/** The text of a file; one that can't be read is refused. */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Refusal(`can't read the file ${path}`);
  }
}
