import { describe, expect, it } from 'vitest';
import { files, filesOfPersons, textOfFile } from '../supplementForTests.ts';

const parsed = (path: string, among = files) =>
  JSON.parse(textOfFile(path, among)) as Record<string, unknown>;

describe('codemeta.json', () => {
  it('names the software, its version and commit, Node, and every library that comes along', () => {
    expect(parsed('codemeta.json')).toMatchObject({
      '@context': 'https://w3id.org/codemeta/3.0',
      name: 'article',
      version: '1.2.3',
      identifier: 'c0ffee',
      runtimePlatform: 'Node.js 24.0.0',
      softwareRequirements: [{ name: 'd3-scale', version: '4.0.0' }],
    });
  });
});

describe('.zenodo.json', () => {
  it('has authors with ORCID and affiliation, licence, keywords, DOI', () => {
    expect(parsed('.zenodo.json', filesOfPersons)).toMatchObject({
      creators: [
        { name: 'Author, First', orcid: '0000-0002-1825-0097' },
        { name: 'Author, Second', affiliation: 'Example University' },
        { name: 'The Example Group' },
      ],
      license: 'cc-by-4.0',
      doi: '10.1000/182',
      keywords: ['case series', 'survival'],
    });
  });

  it('points to the paper that the series is about, and to none where there is none', () => {
    const relations = (among: typeof files) =>
      ((parsed('.zenodo.json', among)['related_identifiers'] ?? []) as { relation: string }[]).map(
        ({ relation }) => relation,
      );
    expect(relations(files)).toContain('isDerivedFrom');
    expect(relations(filesOfPersons)).not.toContain('isDerivedFrom');
  });
});

describe('text/', () => {
  it('holds the folder as it was written: from it alone the same is made again', () => {
    expect(textOfFile('text/article.mdx')).toContain('<Stat');
    const held = files.map(({ path }) => path).filter((path) => path.startsWith('text/'));
    expect(held).toContain('text/series.yaml');
    expect(held).toContain('text/record.yaml');
  });
});
