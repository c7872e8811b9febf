import { readFileSync } from 'node:fs';
import { parseRecord } from '../../src/reconstruction/record/parseRecord.ts';
import type { Reconstruction } from '../../src/reconstruction/reconstruct.ts';
import { reconstruct } from '../../src/reconstruction/reconstruct.ts';

const file = 'content/gist-hepatectomy/record.yaml';

/** The record of the first publication. */
export const ourRecord = parseRecord(readFileSync(file, 'utf8'), file);

/** Its cohorts under some options, which must leave some. */
export function cohortsUnder(options: Parameters<typeof reconstruct>[1] = {}): Reconstruction {
  const answer = reconstruct(ourRecord, options);
  if (answer.kind !== 'cohorts') throw new Error(JSON.stringify(answer));
  return answer;
}
