import type { Publication } from '../publication/Publication.ts';
import { referenceInShort } from '../publication/formatReference.ts';
import { referenceOf } from '../publication/lookUp.ts';
import type { Quantity } from './Quantity.ts';

/** The numbers from the literature, by their ids in cited.yaml. */
export function citedQuantities(publication: Publication): Quantity[] {
  return publication.cited.map(({ id, value, text, unit, reference, where, verified }) => ({
    id,
    value,
    text,
    unit,
    status: 'cited' as const,
    how: `${referenceInShort(referenceOf(publication, reference))} ${where}. ${verified}.`,
    facts: [],
  }));
}
