import { stringify } from 'yaml';
import { citations } from '../publication/articleOrder.ts';
import { bibtex } from '../publication/bibtex.ts';
import { orcidAddress } from '../publication/authorNames.ts';
import type { Author, Edition } from '../publication/editionSchema.ts';
import { licensedParts } from '../publication/licensedParts.ts';
import type { Publication } from '../publication/Publication.ts';
import { paperOf, referenceOf } from '../publication/lookUp.ts';
import { ownReference } from '../publication/ownReference.ts';
import type { Reference } from '../publication/referencesSchema.ts';
import { json } from './dataFiles.ts';
import { ris } from './formats/ris.ts';
import { textFile, type SupplementFile } from './SupplementFile.ts';

/** How to cite the article and the paper it is about: as CITATION.cff, CSL-JSON and BibTeX, with every work that it cites, and as RIS. */
export function citationFiles(
  publication: Publication,
  edition: Edition,
  address: string | null,
): SupplementFile[] {
  const own = ownReference(publication, edition, address);
  const paper = paperOf(publication);
  const cited = citations([...publication.used, ...(publication.appraisal ?? [])]).map(({ key }) =>
    referenceOf(publication, key),
  );
  const works = [own, ...new Set([...(paper === null ? [] : [paper]), ...cited])];
  const group = 'citation';
  return [
    textFile(
      {
        path: 'CITATION.cff',
        title: `How to cite the article${paper === null ? '' : ' and its paper'}, in the Citation File Format`,
        group,
        mediaType: 'application/yaml',
      },
      stringify(citationFile(publication, edition, address, paper), { lineWidth: 0 }),
    ),
    textFile(
      {
        path: 'citation.json',
        title: 'The article and every work that it cites, as CSL-JSON',
        group,
        mediaType: 'application/vnd.citationstyles.csl+json',
      },
      json(works),
    ),
    textFile(
      {
        path: 'citation.bib',
        title: 'The same works as BibTeX',
        group,
        mediaType: 'application/x-bibtex',
      },
      `${works.map(bibtex).join('\n\n')}\n`,
    ),
    textFile(
      {
        path: `formats/${publication.id}.ris`,
        title: 'The article as RIS, for programs that manage references',
        group: 'formats',
        mediaType: 'application/x-research-info-systems',
      },
      ris(publication, edition, address),
    ),
  ];
}

function citationFile(
  { series }: Publication,
  edition: Edition,
  address: string | null,
  paper: Reference | null,
): Readonly<Record<string, unknown>> {
  const licences = licensedParts(edition).map(({ licence }) => licence.id);
  return {
    'cff-version': '1.2.0',
    message: `If you use this article or its data, please cite it${paper === null ? '' : ', and the paper that it is about'}.`,
    type: 'dataset',
    title: series.title,
    abstract: `${series.subtitle} ${series.standing}`,
    authors: edition.authors.map(maker),
    version: edition.version,
    'date-released': edition.date,
    license: licences.length === 1 ? licences[0] : licences,
    ...(edition.doi === null ? {} : { doi: edition.doi }),
    ...(edition.keywords.length === 0 ? {} : { keywords: edition.keywords }),
    ...(address === null ? {} : { url: address }),
    ...(paper === null ? {} : { references: [work(paper)] }),
  };
}

const TYPES: Readonly<Record<Reference['type'], string>> = {
  'article-journal': 'article',
  webpage: 'website',
  book: 'book',
  chapter: 'book',
  report: 'report',
};

function work(reference: Reference): Readonly<Record<string, unknown>> {
  const [first, last] = reference.page?.split(/[-–]+/u) ?? [];
  const fields = {
    type: TYPES[reference.type],
    title: reference.title,
    authors: reference.author?.map(person) ?? [{ name: reference.publisher ?? 'unknown' }],
    journal: reference['container-title'],
    year: reference.issued?.['date-parts'][0][0],
    volume: reference.volume,
    issue: reference.issue,
    start: first,
    end: last,
    doi: reference.DOI,
    url: reference.URL,
    notes: reference.note,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** An author of the article itself, with all that the format has a field for. */
function maker(author: Author): Readonly<Record<string, string>> {
  const { name, given = '', family = '', affiliations, email } = author;
  const orcid = orcidAddress(author);
  return {
    ...(name === undefined ? { 'family-names': family, 'given-names': given } : { name }),
    // The format has one affiliation for a person, and none for a group.
    ...(affiliations.length === 0 || name !== undefined
      ? {}
      : { affiliation: affiliations.map((each) => each.name).join('; ') }),
    ...(email === undefined ? {} : { email }),
    ...(orcid === undefined ? {} : { orcid }),
  };
}

function person(author: NonNullable<Reference['author']>[number]): Readonly<Record<string, string>> {
  return 'literal' in author
    ? { name: author.literal }
    : { 'family-names': author.family, 'given-names': author.given };
}
