import { fullName } from '../../publication/authorNames.ts';
import type { Edition } from '../../publication/editionSchema.ts';
import { licenceOf } from '../../publication/licences.ts';
import type { DocumentFacts } from './xmp.ts';

/** Whose a printed part of a publication is: `title` names the part, `subject` says what it is, `address` is the publication's. */
export function documentFacts(
  edition: Edition,
  { title, subject, address }: Pick<DocumentFacts, 'title' | 'subject' | 'address'>,
): DocumentFacts {
  const { name, address: licence } = licenceOf(edition.licence.text);
  const authors = edition.authors.map(fullName);
  return {
    ...{ title, authors, subject, licence },
    keywords: edition.keywords,
    rights: `© ${edition.date.slice(0, 4)} ${authors.join(', ')}. ${name}.`,
    address: edition.doi === null ? address : `https://doi.org/${edition.doi}`,
    date: edition.date,
  };
}
