import { describe, expect, it } from 'vitest';
import { referenceOf } from '../../src/publication/lookUp.ts';
import { articleJsonLd } from '../../src/publication/articleJsonLd.ts';
import { publicationFolders } from '../../src/publication/publicationFolders.ts';
import { publicationAddress, publicationHome } from '../../src/publication/publicationHome.ts';
import { scholarlyTags } from '../../src/publication/scholarlyTags.ts';
import { publication } from '../publicationForTests.ts';
import { edition as persons, groupEdition as edition } from './editionForTests.ts';

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
    const [home = ''] = publicationFolders();
    expect(publicationAddress(home, new URL('https://example.org'), '/series')).toBe(
      'https://example.org/series/',
    );
    expect(publicationAddress(publication.id, undefined, '/')).toBeNull();
  });
});

describe('of authors that are persons, and of a series that appears here first', () => {
  const own = { ...publication, series: { ...publication.series, paper: null } };

  it('the tags give each with place, ORCID and, for the corresponding one, address of mail', () => {
    const tags = scholarlyTags(own, persons, 'https://example.org/');
    const names = tags
      .map(({ name, content }) => `${name}: ${content}`)

      .filter(
        (tag) => !tag.startsWith('citation_reference') && /author|doi|keyw|DC\.(cr|ri|so|id|su)/u.test(tag),
      );
    expect(names).toEqual([
      'citation_author: Author, First',
      'citation_author_institution: Department of Surgery, Example Hospital',
      'citation_author_institution: Example University',
      'citation_author_orcid: https://orcid.org/0000-0002-1825-0097',
      'citation_author_email: first@example.org',
      'citation_author: Author, Second',
      'citation_author_institution: Example University',
      'citation_author: The Example Group',
      'citation_doi: 10.1000/182',
      'citation_keywords: case series; survival',
      'DC.creator: Author, First',
      'DC.creator: Author, Second',
      'DC.creator: The Example Group',
      'DC.identifier: https://doi.org/10.1000/182',
      'DC.subject: case series',
      'DC.subject: survival',
      'DC.rights: https://creativecommons.org/licenses/by/4.0/',
      'DC.rights: https://creativecommons.org/publicdomain/zero/1.0/',
    ]);
  });

  it('schema.org gives each with ORCID and affiliations, and is based on no paper', () => {
    const data = articleJsonLd(own, persons, null);
    expect(data).not.toHaveProperty('isBasedOn');
    expect(data).toMatchObject({
      identifier: 'https://doi.org/10.1000/182',
      keywords: ['case series', 'survival'],
      author: [
        {
          '@type': 'Person',
          '@id': 'https://orcid.org/0000-0002-1825-0097',
          name: 'First Author',
          affiliation: [
            { name: 'Department of Surgery, Example Hospital' },
            { '@id': 'https://ror.org/000000000', name: 'Example University' },
          ],
        },
        { '@type': 'Person', name: 'Second Author' },
        { '@type': 'Organization', name: 'The Example Group' },
      ],
    });
  });
});
