import { cslName } from './authorNames.ts';
import type { Edition } from './editionSchema.ts';
import type { Publication } from './Publication.ts';
import type { Reference } from './referencesSchema.ts';

/** The publication itself as a work to cite: `address` is where it stands on the web, null if that isn't known. */
export function ownReference(publication: Publication, edition: Edition, address: string | null): Reference {
  const [year = 0, month = 1, day = 1] = edition.date.split('-').map(Number);
  return {
    id: `${publication.id}-explorable`,
    type: 'webpage',
    title: publication.series.title,
    author: edition.authors.map(cslName),
    issued: { 'date-parts': [[year, month, day]] },
    note: `An explorable case series, version ${edition.version}, edition of ${edition.date}`,
    language: 'en',
    ...(edition.doi === null ? {} : { DOI: edition.doi }),
    ...(address === null ? {} : { URL: address }),
  };
}
