import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { referenceOf } from '../../src/publication/lookUp.ts';
import { articleJsonLd } from '../../src/publication/articleJsonLd.ts';
import { readEdition } from '../../src/publication/edition.ts';
import { publicationAddress, publicationHome } from '../../src/publication/publicationHome.ts';
import { scholarlyTags } from '../../src/publication/scholarlyTags.ts';
import { publication } from '../publicationForTests.ts';
import { messageOf } from './altered.ts';

const edition = { version: '1', date: '2026-11-23', makers: [{ literal: 'The makers' }] };

describe('scholarlyTags', () => {
  const tags = scholarlyTags(publication, edition, 'https://example.org/');
  const all = (name: string) => tags.filter((tag) => tag.name === name).map(({ content }) => content);

  it('has what Google Scholar requires: title, author and date', () => {
    expect(all('citation_title')).toEqual([publication.series.title]);
    expect(all('citation_author')).toEqual(['The makers']);
    expect(all('citation_publication_date')).toEqual(['2026/11/23']);
    expect(all('DC.title')).toEqual([publication.series.title]);
  });

  it('has one citation_reference for each work that is cited, in its order', () => {
    const references = all('citation_reference');
    expect(references.length).toBe(publication.citations.length);
    const place = publication.citations.findIndex(({ key }) => key === 'kaplan1958');
    expect(references[place]).toBe('citation_doi=10.1080/01621459.1958.10501452');
    // Without a DOI it is described.
    const page = publication.citations.findIndex(
      ({ key }) => referenceOf(publication, key).type === 'webpage',
    );
    expect(references[page]).toMatch(/^citation_title=.+; citation_author=.+/);
  });

  it('gives no address where the host is unknown', () => {
    const names = scholarlyTags(publication, edition, null).map(({ name }) => name);
    expect(names).not.toContain('citation_public_url');
    expect(names).not.toContain('DC.identifier');
  });
});

describe('articleJsonLd', () => {
  it('is a ScholarlyArticle with its licence, its makers, its paper and its references', () => {
    const data = articleJsonLd(publication, edition, 'https://example.org/');
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'ScholarlyArticle',
      headline: publication.series.title,
      author: [{ '@type': 'Organization', name: 'The makers' }],
      datePublished: '2026-11-23',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      url: 'https://example.org/',
      isBasedOn: { '@type': 'ScholarlyArticle' },
    });
    const cited = data['citation'] as unknown[];
    expect(cited.length).toBe(publication.citations.length);
    expect(cited).toContainEqual({
      '@type': 'ScholarlyArticle',
      '@id': 'https://doi.org/10.1080/01621459.1958.10501452',
    });
    expect(articleJsonLd(publication, edition, null)).not.toHaveProperty('url');
  });
});

describe('the address of a publication', () => {
  it('is the site’s for the first, and under its name for the others', () => {
    expect(publicationHome('a', ['a', 'b'])).toBe('');
    expect(publicationHome('b', ['a', 'b'])).toBe('b/');
    expect(publicationAddress(publication.id, new URL('https://example.org'), '/series')).toBe(
      'https://example.org/series/',
    );
    expect(publicationAddress(publication.id, undefined, '/')).toBeNull();
  });
});

describe('readEdition', () => {
  const from = (text: string) => {
    const root = mkdtempSync(join(tmpdir(), 'edition-'));
    writeFileSync(join(root, 'CITATION.cff'), text);
    try {
      return readEdition(root);
    } finally {
      rmSync(root, { recursive: true });
    }
  };

  it('reads persons and bodies, version and date', () => {
    expect(
      from(
        'version: 0.1.0\ndate-released: 2026-11-23\nauthors:\n  - name: A team\n  - { family-names: Doe, given-names: J }\n',
      ),
    ).toEqual({
      version: '0.1.0',
      date: '2026-11-23',
      makers: [{ literal: 'A team' }, { family: 'Doe', given: 'J' }],
    });
  });

  it('names what is missing', () => {
    const message = messageOf(() => from('version: 1\nauthors: []\n'));
    expect(message).toContain('CITATION.cff: date-released');
    expect(message).toContain('authors');
  });
});
