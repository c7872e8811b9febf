import type { Publication } from './loadPublication.ts';

/** A publication as the data that its figures compute from, as JSON that may stand inside a page, so without "<". */
export function publicationData({ record, series, table }: Publication): string {
  return JSON.stringify({ record, series, table }).replaceAll('<', '\\u003c');
}
