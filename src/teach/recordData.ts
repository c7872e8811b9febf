import { citationKeys } from '../publication/articleOrder.ts';
import { formatReference, referenceInShort } from '../publication/formatReference.ts';
import { referenceOf } from '../publication/lookUp.ts';
import { CONCEPTS } from '../publication/teachingConcepts.ts';
import { testItems } from './beforeAfter/testItems.ts';
import { recordItems } from './recordItems.ts';
import type { RecordData } from './RecordSheet.tsx';

/** What a learner's record needs of a publication: its exercises, the concepts that they teach, and what they cite. */
export function recordData(open: Parameters<typeof recordItems>[0]): RecordData {
  const { publication } = open;
  const taught = CONCEPTS.filter(({ id }) =>
    publication.exercises.some(({ matter }) => matter.concepts.includes(id)),
  );
  return {
    items: recordItems(open),
    tests: testItems(publication.exercises),
    parts: [...Map.groupBy(taught, ({ part }) => part)].map(([part, concepts]) => ({
      part,
      concepts: concepts.map(({ id, name }) => ({ id, name })),
    })),
    reading: Object.fromEntries(
      publication.exercises.map(({ id, used }) => [
        id,
        [...new Set(citationKeys(used))].map((key) => {
          const reference = referenceOf(publication, key);
          return {
            text: referenceInShort(reference),
            address: formatReference(reference).link?.address ?? null,
          };
        }),
      ]),
    ),
  };
}
