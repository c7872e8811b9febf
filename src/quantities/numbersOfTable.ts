import type { Publication } from '../publication/Publication.ts';
import { quantities } from './quantities.ts';

/** The ids of a publication's numbers, where they come from a table; undefined for a record, whose numbers take its reconstruction. */
export function numbersOfTable(publication: Publication): readonly string[] | undefined {
  return publication.table === null ? undefined : [...quantities(publication).keys()];
}
