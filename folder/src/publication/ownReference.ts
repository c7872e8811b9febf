import type { Edition } from './edition.ts';
import type { Publication } from './loadPublication.ts';
import type { Reference } from './referencesSchema.ts';

/** The publication itself as a work to cite: `address` is where it stands on the web, null if that isn't known. */
export function ownReference(publication: Publication, edition: Edition, address: string | null): Reference {
  const [year = 0, month = 1, day = 1] = edition.date.split('-').map(Number);
  return {
    id: `${publication.id}-explorable`,
    type: 'webpage',
    title: publication.series.title,
    author: edition.makers,
    issued: { 'date-parts': [[year, month, day]] },
    note: `An explorable case series, edition of ${edition.date}`,
    language: 'en',
    ...(address === null ? {} : { URL: address }),
  };
}
