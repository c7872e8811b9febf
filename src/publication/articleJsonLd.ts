import { fullName, orcidAddress } from './authorNames.ts';
import type { Author, Edition } from './editionSchema.ts';
import { licensedParts } from './licensedParts.ts';
import type { Publication } from './Publication.ts';
import { paperOf, referenceOf } from './lookUp.ts';
import type { Reference } from './referencesSchema.ts';

const TYPES: Readonly<Record<Reference['type'], string>> = {
  'article-journal': 'ScholarlyArticle',
  webpage: 'WebPage',
  book: 'Book',
  chapter: 'Chapter',
  report: 'Report',
};

/** The article for search engines, in the words of schema.org. `address` is where it stands on the web; null if that isn't known. */
export function articleJsonLd(
  publication: Publication,
  edition: Edition,
  address: string | null,
): Readonly<Record<string, unknown>> {
  const { series } = publication;
  const paper = paperOf(publication);
  const addresses = licensedParts(edition).map(({ licence }) => licence.address);
  return {
    '@context': 'https://schema.org',
    '@type': 'ScholarlyArticle',
    ...(address === null ? {} : { '@id': address, url: address, mainEntityOfPage: address }),
    headline: series.title,
    name: series.title,
    abstract: series.subtitle,
    author: edition.authors.map(maker),
    datePublished: edition.date,
    version: edition.version,
    inLanguage: 'en',
    license: addresses.length === 1 ? addresses[0] : addresses,
    ...(edition.doi === null ? {} : { identifier: `https://doi.org/${edition.doi}` }),
    ...(edition.keywords.length === 0 ? {} : { keywords: edition.keywords }),
    isAccessibleForFree: true,
    learningResourceType: 'Explorable explanation',
    ...(paper === null ? {} : { isBasedOn: work(paper) }),
    citation: publication.citations.map(({ key }) => cited(referenceOf(publication, key))),
  };
}

/** A work that is cited: its DOI says the rest, else its name, and its address if it has one; the list of references has it in full. */
function cited({ type, title, DOI, URL }: Reference): Readonly<Record<string, unknown>> {
  const id = DOI === undefined ? URL : `https://doi.org/${DOI}`;
  return {
    '@type': TYPES[type],
    ...(id === undefined ? {} : { '@id': id }),
    ...(DOI === undefined ? { name: title } : {}),
  };
}

function work(reference: Reference): Readonly<Record<string, unknown>> {
  const { author, title, DOI, URL } = reference;
  const address = DOI === undefined ? URL : `https://doi.org/${DOI}`;
  return {
    '@type': TYPES[reference.type],
    ...(address === undefined ? {} : { '@id': address, url: address }),
    name: title,
    ...(author ? { author: author.map(agent) } : {}),
    ...(reference.issued ? { datePublished: dateOf(reference.issued['date-parts'][0]) } : {}),
    ...(reference['container-title']
      ? {
          isPartOf: {
            '@type': reference.type === 'article-journal' ? 'Periodical' : 'CreativeWork',
            name: reference['container-title'],
          },
        }
      : {}),
  };
}

/** An author, as a person with affiliations or as a group. */
function maker(author: Author): Readonly<Record<string, unknown>> {
  const { name, given, family, affiliations } = author;
  const id = orcidAddress(author);
  const places = affiliations.map((each) => ({
    '@type': 'Organization',
    ...('ror' in each ? { '@id': each.ror } : {}),
    name: each.name,
  }));
  return {
    '@type': name === undefined ? 'Person' : 'Organization',
    ...(id === undefined ? {} : { '@id': id }),
    name: fullName(author),
    ...(name === undefined ? { givenName: given, familyName: family } : {}),
    ...(places.length === 0 ? {} : { affiliation: places }),
  };
}

function agent(author: NonNullable<Reference['author']>[number]): Readonly<Record<string, string>> {
  return 'literal' in author
    ? { '@type': 'Organization', name: author.literal }
    : { '@type': 'Person', name: `${author.given} ${author.family}` };
}

function dateOf(parts: readonly number[]): string {
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
