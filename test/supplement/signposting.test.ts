import { expect, test } from 'vitest';
import { signposting } from '../../src/supplement/signposting.ts';
import { edition, groupEdition } from '../publication/editionForTests.ts';
import { files } from './supplementForTests.ts';

const links = (...[made, address]: [typeof edition, string | null]) =>
  signposting(made, files, '/series/', address).map((tag) => {
    const [, rel = '', href = '', type] =
      /^<link rel="([^"]+)" href="([^"]+)"(?: type="([^"]+)")?>$/u.exec(tag) ?? [];
    return { rel, href, type };
  });
const of = (rel: string, all: ReturnType<typeof links>) =>
  all.filter((each) => each.rel === rel).map(({ href, type }) => (type ? `${href} ${type}` : href));

test('programs are told who made an article, how it is cited for good, and what it is', () => {
  const all = links(edition, 'https://example.org/series/');
  expect(of('author', all)).toEqual(['https://orcid.org/0000-0002-1825-0097']);
  expect(of('cite-as', all)).toEqual(['https://doi.org/10.1000/182']);
  expect(of('type', all)).toEqual(['https://schema.org/AboutPage', 'https://schema.org/ScholarlyArticle']);
});

test('without a DOI it is cited by its address, and without that by none', () => {
  expect(of('cite-as', links(groupEdition, 'https://example.org/series/'))).toEqual([
    'https://example.org/series/',
  ]);
  expect(of('cite-as', links(groupEdition, null))).toEqual([]);
  expect(of('author', links(groupEdition, null))).toEqual([]);
});

test('what describes it and the forms that it has are files of the supplement, with their media types', () => {
  const all = links(edition, null);
  const paths = files.map(({ path, mediaType }) => `/series/supplement/${path} ${mediaType}`);
  for (const each of [...of('describedby', all), ...of('item', all)]) expect(paths).toContain(each);
  expect(of('describedby', all)).toHaveLength(6);
  const ends = of('item', all).map((each) => each.split(' ')[0]!.replace(/^[^.]+/u, ''));
  expect(ends).toEqual(['.html', '.pdf', '.jats.xml', '.epub', '.docx', '.zip']);
});
