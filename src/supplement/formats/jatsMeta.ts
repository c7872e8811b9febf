import { fullName } from '../../publication/authorNames.ts';
import type { Author, Edition } from '../../publication/editionSchema.ts';
import { licensedParts } from '../../publication/licensedParts.ts';
import { paperOf } from '../../publication/lookUp.ts';
import type { Publication } from '../../publication/Publication.ts';
import { escaped, xml } from './xml.ts';

/** What JATS says of an article before its text: who wrote it, where it stands and what may be done with it. `lead` is its abstract. */
export function jatsMeta(
  publication: Publication,
  edition: Edition,
  address: string | null,
  lead: readonly string[],
): string {
  const { series } = publication;
  const places = [
    ...new Set(edition.authors.flatMap(({ affiliations }) => affiliations.map(({ name }) => name))),
  ];
  const [year = '', month = '', day = ''] = edition.date.split('-');
  const paper = paperOf(publication);
  const corresponding = edition.authors.filter((author) => author.corresponding);
  return xml(
    'article-meta',
    {},
    edition.doi === null ? '' : xml('article-id', { 'pub-id-type': 'doi' }, escaped(edition.doi)),
    xml(
      'title-group',
      {},
      xml('article-title', {}, escaped(series.title)),
      xml('subtitle', {}, escaped(series.subtitle)),
    ),
    xml('contrib-group', {}, ...edition.authors.map((author) => contributor(author, places))),
    ...places.map((name, index) =>
      xml('aff', { id: `aff-${index + 1}` }, xml('institution', {}, escaped(name))),
    ),
    corresponding.length === 0
      ? ''
      : xml(
          'author-notes',
          {},
          ...corresponding.map(({ email = '' }, index) =>
            xml('corresp', { id: `cor-${index + 1}` }, xml('email', {}, escaped(email))),
          ),
        ),
    xml(
      'pub-date',
      { 'date-type': 'pub', 'publication-format': 'electronic', 'iso-8601-date': edition.date },
      ...[xml('day', {}, day), xml('month', {}, month), xml('year', {}, year)],
    ),
    xml(
      'permissions',
      {},
      ...licensedParts(edition).map(({ parts, licence }) =>
        xml(
          'license',
          { 'xlink:href': licence.address },
          xml('license-p', {}, escaped(`${parts}: ${licence.name}.`)),
        ),
      ),
    ),
    address === null ? '' : xml('self-uri', { 'xlink:href': address }),
    paper?.DOI === undefined
      ? ''
      : xml('related-article', {
          'related-article-type': 'companion',
          'ext-link-type': 'doi',
          'xlink:href': paper.DOI,
        }),
    lead.length === 0 ? '' : xml('abstract', {}, ...lead),
    edition.keywords.length === 0
      ? ''
      : xml(
          'kwd-group',
          { 'kwd-group-type': 'author' },
          ...edition.keywords.map((keyword) => xml('kwd', {}, escaped(keyword))),
        ),
    edition.funding === null
      ? ''
      : xml('funding-group', {}, xml('funding-statement', {}, escaped(edition.funding))),
    xml(
      'custom-meta-group',
      {},
      xml(
        'custom-meta',
        {},
        xml('meta-name', {}, 'version'),
        xml('meta-value', {}, escaped(edition.version)),
      ),
    ),
  );
}

function contributor(author: Author, places: readonly string[]): string {
  const { name, given = '', family = '', orcid, affiliations, roles, corresponding } = author;
  return xml(
    'contrib',
    { 'contrib-type': 'author', corresp: corresponding ? 'yes' : undefined },
    orcid === undefined
      ? ''
      : xml('contrib-id', { 'contrib-id-type': 'orcid' }, `https://orcid.org/${escaped(orcid)}`),
    name === undefined
      ? xml('name', {}, xml('surname', {}, escaped(family)), xml('given-names', {}, escaped(given)))
      : xml('collab', {}, escaped(fullName(author))),
    ...roles.map((role) =>
      xml(
        'role',
        { vocab: 'credit', 'vocab-identifier': 'https://credit.niso.org/', 'vocab-term': role },
        escaped(role),
      ),
    ),
    ...affiliations.map((each) =>
      xml('xref', { 'ref-type': 'aff', rid: `aff-${places.indexOf(each.name) + 1}` }),
    ),
  );
}
