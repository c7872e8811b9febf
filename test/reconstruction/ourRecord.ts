import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRecord } from '../../src/reconstruction/record/parseRecord.ts';
import type { Reconstruction } from '../../src/reconstruction/reconstruct.ts';
import { reconstruct } from '../../src/reconstruction/reconstruct.ts';

/** The text of the record of the tests: six patients, three deaths, a mean and a P value. */
export const recordText = readFileSync(
  join(import.meta.dirname, '../publications/content/abstract/record.yaml'),
  'utf8',
);

/** The same, read. */
export const ourRecord = parseRecord(recordText, 'record.yaml');

/** Its cohorts under some options, which must leave some. */
export function cohortsUnder(options: Parameters<typeof reconstruct>[1] = {}): Reconstruction {
  const answer = reconstruct(ourRecord, options);
  if (answer.kind !== 'cohorts') throw new Error(JSON.stringify(answer));
  return answer;
}
