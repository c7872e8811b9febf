import { stringify } from 'yaml';
import { citations } from '../publication/articleOrder.ts';
import { bibtex } from '../publication/bibtex.ts';
import type { Edition } from '../publication/edition.ts';
import type { Publication } from '../publication/loadPublication.ts';
import { referenceOf } from '../publication/lookUp.ts';
import { ownReference } from '../publication/ownReference.ts';
import type { Reference } from '../publication/referencesSchema.ts';
import { json } from './dataFiles.ts';
import { CONTENT_LICENCE, textFile, type SupplementFile } from './SupplementFile.ts';

/** How to cite the article and the paper it is about: as CITATION.cff, CSL-JSON and BibTeX, with every work that it cites. */
export function citationFiles(
  publication: Publication,
  edition: Edition,
  address: string | null,
): SupplementFile[] {
  const own = ownReference(publication, edition, address);
  const paper = referenceOf(publication, publication.series.paper);
  const cited = citations([...publication.used, ...(publication.appraisal ?? [])]).map(({ key }) =>
    referenceOf(publication, key),
  );
  const works = [own, ...new Set([paper, ...cited])];
  const group = 'citation';
  return [
    textFile(
      {
        path: 'CITATION.cff',
        title: 'How to cite the article and its paper, in the Citation File Format',
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
  ];
}

function citationFile(
  { series }: Publication,
  edition: Edition,
  address: string | null,
  paper: Reference,
): Readonly<Record<string, unknown>> {
  return {
    'cff-version': '1.2.0',
    message: 'If you use this article or its data, please cite it, and the paper that it is about.',
    type: 'dataset',
    title: series.title,
    abstract: `${series.subtitle} ${series.standing}`,
    authors: edition.makers.map(person),
    version: edition.version,
    'date-released': edition.date,
    license: CONTENT_LICENCE,
    ...(address === null ? {} : { url: address }),
    references: [work(paper)],
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

function person(author: NonNullable<Reference['author']>[number]): Readonly<Record<string, string>> {
  return 'literal' in author
    ? { name: author.literal }
    : { 'family-names': author.family, 'given-names': author.given };
}
