import { fullName } from '../../publication/authorNames.ts';
import type { Author, Edition } from '../../publication/editionSchema.ts';
import { licensedParts } from '../../publication/licensedParts.ts';
import type { Publication } from '../../publication/Publication.ts';
import { paperOf } from '../../publication/lookUp.ts';
import type { Reference } from '../../publication/referencesSchema.ts';
import type { Manuscript } from '../manuscript/Manuscript.ts';
import { textFile, type SupplementFile } from '../SupplementFile.ts';
import { jatsBody, jatsRuns, type JatsTargets } from './jatsBody.ts';
import { jatsReference } from './jatsReference.ts';
import { escaped, xml } from './xml.ts';

const DOCTYPE =
  '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Archiving and Interchange DTD v1.3 20210610//EN" "JATS-archivearticle1-3.dtd">';

/** A publication as the XML that journals and archives exchange (JATS 1.3, ANSI/NISO Z39.96-2021). `works` are those that it cites. */
export function jats(
  publication: Publication,
  edition: Edition,
  {
    manuscript,
    works,
    picture,
    address,
  }: {
    readonly manuscript: Manuscript;
    readonly works: readonly Reference[];
    readonly picture: JatsTargets['picture'];
    readonly address: string | null;
  },
): SupplementFile {
  const { id, series, figures } = publication;
  const targets = {
    works: new Set(works.map((work) => work.id)),
    figures: new Set(figures),
    picture,
  };
  const lead = manuscript.lead.flatMap((block) =>
    block.kind === 'paragraph' ? [xml('p', {}, jatsRuns(block.runs, targets))] : [],
  );
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    DOCTYPE,
    xml(
      'article',
      {
        'xmlns:xlink': 'http://www.w3.org/1999/xlink',
        'xmlns:mml': 'http://www.w3.org/1998/Math/MathML',
        'article-type': 'case-report',
        'dtd-version': '1.3',
        'xml:lang': 'en',
      },
      xml('front', {}, meta(publication, edition, address, lead)),
      xml('body', {}, jatsBody(manuscript.blocks, targets)),
      xml('back', {}, ...backMatter(series.disclaimer, edition), referenceList(works)),
    ),
  ].join('\n');
  return textFile(
    {
      path: `formats/${id}.jats.xml`,
      title: 'The article as JATS XML, which journals and archives exchange',
      group: 'formats',
      mediaType: 'application/xml',
    },
    `${text}\n`,
  );
}

function meta(
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

function backMatter(disclaimer: readonly string[], edition: Edition): string[] {
  const said = [
    ['coi-statement', 'Conflicts of interest', edition.conflicts],
    ['ethics-statement', 'Ethics', edition.ethics],
    ['data-availability', 'Availability of data', edition.data],
    ['other', 'Review', edition.status],
  ] as const;
  const notes = said.flatMap(([type, title, text]) =>
    text === null
      ? []
      : [xml('notes', { 'notes-type': type }, xml('title', {}, title), xml('p', {}, escaped(text)))],
  );
  return [
    edition.acknowledgement === null ? '' : xml('ack', {}, xml('p', {}, escaped(edition.acknowledgement))),
    ...notes,
    xml(
      'notes',
      { 'notes-type': 'disclaimer' },
      xml('title', {}, 'What this is, and what it is not'),
      ...disclaimer.map((text) => xml('p', {}, escaped(text))),
    ),
  ];
}

function referenceList(works: readonly Reference[]): string {
  if (works.length === 0) return '';
  return xml('ref-list', {}, xml('title', {}, 'References'), ...works.map(jatsReference));
}
