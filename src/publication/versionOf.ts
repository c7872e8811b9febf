import { createHash } from 'node:crypto';

/** A short name of a file's content, for its address: a page never meets the content of another build that a browser has kept. */
export function versionOf(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 8);
}
