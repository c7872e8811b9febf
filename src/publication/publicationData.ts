import { createHash } from 'node:crypto';
import type { Publication } from './loadPublication.ts';

/** A publication as the data that its figures compute from, as JSON that may stand inside a page, so without "<". */
export function publicationData({ record, series, table }: Publication): string {
  return JSON.stringify({ record, series, table }).replaceAll('<', '\\u003c');
}

/** A short name of that data, for its address: a page never meets the data of another edition that a browser has kept. */
export function publicationVersion(publication: Publication): string {
  return createHash('sha256').update(publicationData(publication)).digest('hex').slice(0, 8);
}
