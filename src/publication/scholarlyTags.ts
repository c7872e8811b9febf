import type { Edition } from './edition.ts';
import { referenceOf } from './lookUp.ts';
import type { Publication } from './loadPublication.ts';
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
  const paper = referenceOf(publication, series.paper);
  const makers = edition.makers.map(fullName);
  const cited = publication.citations.map(({ key }) => referenceOf(publication, key));
  const tags: (readonly [string, string | null | undefined])[] = [
    ['citation_title', series.title],
    ...makers.map((maker) => ['citation_author', maker] as const),
    ['citation_publication_date', edition.date.replaceAll('-', '/')],
    ['citation_language', 'en'],
    ['citation_public_url', address],
    ['citation_fulltext_html_url', address],
    ...cited.map((work) => ['citation_reference', citationReference(work)] as const),
    ['DC.title', series.title],
    ...makers.map((maker) => ['DC.creator', maker] as const),
    ['DC.description', series.subtitle],
    ['DC.date', edition.date],
    ['DC.type', 'InteractiveResource'],
    ['DC.format', 'text/html'],
    ['DC.language', 'en'],
    ['DC.identifier', address],
    ['DC.source', paper.DOI === undefined ? paper.URL : `https://doi.org/${paper.DOI}`],
    ['DC.rights', 'https://creativecommons.org/licenses/by/4.0/'],
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
