import { orcidAddress, sortedName } from './authorNames.ts';
import type { Edition } from './editionSchema.ts';
import { licensedParts } from './licensedParts.ts';
import { paperOf, referenceOf } from './lookUp.ts';
import type { Publication } from './Publication.ts';
import type { Reference } from './referencesSchema.ts';

/** A meta tag: its name and its content. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/**
 * The tags by which scholarly search engines know an article (Highwire Press names) and its works, and the same in Dublin Core.
 *
 * `address` is where the article stands on the web; null if that isn't known.
 */
export function scholarlyTags(
  publication: Publication,
  edition: Edition,
  address: string | null,
): readonly MetaTag[] {
  const { series } = publication;
  const paper = paperOf(publication);
  const cited = publication.citations.map(({ key }) => referenceOf(publication, key));
  const tags: (readonly [string, string | null | undefined])[] = [
    ['citation_title', series.title],
    // What is said of an author follows the author's name.
    ...edition.authors.flatMap((author) => [
      ['citation_author', sortedName(author)] as const,
      ...author.affiliations.map(({ name }) => ['citation_author_institution', name] as const),
      ['citation_author_orcid', orcidAddress(author)] as const,
      ['citation_author_email', author.corresponding ? author.email : undefined] as const,
    ]),
    ['citation_publication_date', edition.date.replaceAll('-', '/')],
    ['citation_language', 'en'],
    ['citation_doi', edition.doi],
    ['citation_keywords', edition.keywords.join('; ')],
    ['citation_public_url', address],
    ['citation_fulltext_html_url', address],
    ...cited.map((work) => ['citation_reference', citationReference(work)] as const),
    ['DC.title', series.title],
    ...edition.authors.map((author) => ['DC.creator', sortedName(author)] as const),
    ['DC.description', series.subtitle],
    ['DC.date', edition.date],
    ['DC.type', 'InteractiveResource'],
    ['DC.format', 'text/html'],
    ['DC.language', 'en'],
    ['DC.identifier', edition.doi === null ? address : `https://doi.org/${edition.doi}`],
    ...edition.keywords.map((keyword) => ['DC.subject', keyword] as const),
    ['DC.source', paper?.DOI === undefined ? paper?.URL : `https://doi.org/${paper.DOI}`],
    ...licensedParts(edition).map(({ licence }) => ['DC.rights', licence.address] as const),
  ];
  return tags.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}

/** One work by its DOI, which says the rest; without one in the form of Highwire tags, with its first author: "citation_title=…; citation_author=…; …". */
function citationReference(work: Reference): string {
  if (work.DOI !== undefined) return `citation_doi=${work.DOI}`;
  const [first, last] = work.page?.split(/[-–]+/u) ?? [];
  const parts: readonly (readonly [string, string | number | undefined])[] = [
    ['title', work.title],
    ...(work.author ?? []).slice(0, 1).map((author) => ['author', fullName(author)] as const),
    ['journal_title', work['container-title']],
    ['publication_date', work.issued?.['date-parts'][0][0]],
    ['volume', work.volume],
    ['issue', work.issue],
    ['firstpage', first],
    ['lastpage', last],
  ];
  return parts
    .flatMap(([key, value]) =>
      value === undefined ? [] : [`citation_${key}=${String(value).replace(/;/gu, ',')}`],
    )
    .join('; ');
}

function fullName(author: NonNullable<Reference['author']>[number]): string {
  return 'literal' in author ? author.literal : `${author.family}, ${author.given}`;
}
