import { orcidAddress } from '../publication/authorNames.ts';
import type { Edition } from '../publication/editionSchema.ts';
import { escapedXml } from '../publication/escapedXml.ts';
import type { SupplementFile } from './SupplementFile.ts';

/** What describes the article to programs: how it is cited, and what the archive holds. */
const DESCRIBING =
  /^(?:CITATION\.cff|citation\.(?:json|bib)|formats\/[^/]+\.ris|ro-crate-metadata\.json|datapackage\.json)$/u;

/** The article itself in other forms, and all of it in one archive. */
const FORMS = /^(?:[^/]+\.(?:html|pdf|zip)|formats\/[^/]+(?<!\.ris))$/u;

/**
 * The links by which programs find their way from an article's page (FAIR signposting, level 1, https://signposting.org): who made it,
 * how it is cited for good, what it is, what describes it, and in which forms it can be had. Its licences stand in the page already.
 *
 * `home` is the path of the page, `address` where it stands on the web, null if that isn't known.
 */
export function signposting(
  edition: Edition,
  files: readonly SupplementFile[],
  home: string,
  address: string | null,
): string[] {
  const cited = edition.doi === null ? address : `https://doi.org/${edition.doi}`;
  const found = (rel: string, which: RegExp) =>
    files
      .filter(({ path }) => which.test(path))
      .map(({ path, mediaType }) => link(rel, `${home}supplement/${path}`, mediaType));
  return [
    // Two authors of one ORCID are one person.
    ...[...new Set(edition.authors.flatMap((author) => orcidAddress(author) ?? []))].map((orcid) =>
      link('author', orcid),
    ),
    ...(cited === null ? [] : [link('cite-as', cited)]),
    ...['AboutPage', 'ScholarlyArticle'].map((kind) => link('type', `https://schema.org/${kind}`)),
    ...found('describedby', DESCRIBING),
    ...found('item', FORMS),
  ];
}

function link(rel: string, address: string, type?: string): string {
  const href = escapedXml(address);
  return `<link rel="${rel}" href="${href}"${type === undefined ? '' : ` type="${type}"`}>`;
}
