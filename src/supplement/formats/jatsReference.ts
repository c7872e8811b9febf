import type { Reference } from '../../publication/referencesSchema.ts';
import { escaped, xml } from './xml.ts';

const TYPES: Readonly<Record<Reference['type'], string>> = {
  'article-journal': 'journal',
  webpage: 'web',
  book: 'book',
  chapter: 'book',
  report: 'report',
};

/** A cited work in the list of references, field by field, at its place in the order of citation. */
export function jatsReference(work: Reference, index: number): string {
  const [first, last] = work.page?.split(/[-–]+/u) ?? [];
  const said = (name: string, text: string | number | undefined) =>
    text === undefined ? '' : xml(name, {}, escaped(String(text)));
  const [year] = work.issued?.['date-parts'][0] ?? [];
  const isArticle = work.type === 'article-journal';
  return xml(
    'ref',
    { id: `ref-${work.id}` },
    xml('label', {}, String(index + 1)),
    xml(
      'element-citation',
      { 'publication-type': TYPES[work.type] },
      work.author
        ? xml(
            'person-group',
            { 'person-group-type': 'author' },
            ...work.author.map((author) =>
              'literal' in author
                ? xml('collab', {}, escaped(author.literal))
                : xml('name', {}, said('surname', author.family), said('given-names', author.given)),
            ),
          )
        : '',
      said(isArticle || work.type === 'chapter' ? 'article-title' : 'source', work.title),
      said('source', work['container-title']),
      said('publisher-name', work.publisher),
      said('year', year),
      said('volume', work.volume),
      said('issue', work.issue),
      said('fpage', first),
      said('lpage', last),
      work.DOI === undefined ? '' : xml('pub-id', { 'pub-id-type': 'doi' }, escaped(work.DOI)),
      work.URL === undefined
        ? ''
        : xml('ext-link', { 'ext-link-type': 'uri', 'xlink:href': work.URL }, escaped(work.URL)),
    ),
  );
}
