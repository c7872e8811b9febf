import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { filesOfPersons, textOfFile } from './supplementForTests.ts';

const text = (path: string) => textOfFile(path, filesOfPersons);

describe('the files of a series that appears here first, by persons and a group', () => {
  it('name the authors, with ORCID and affiliation where the format has a place for them', () => {
    expect(parse(text('CITATION.cff'))).toMatchObject({
      authors: [
        {
          'family-names': 'Author',
          'given-names': 'First',
          affiliation: 'Department of Surgery, Example Hospital; Example University',
          email: 'first@example.org',
          orcid: 'https://orcid.org/0000-0002-1825-0097',
        },
        { 'family-names': 'Author', 'given-names': 'Second', affiliation: 'Example University' },
        { name: 'The Example Group' },
      ],
      doi: '10.1000/182',
      keywords: ['case series', 'survival'],
      license: ['CC-BY-4.0', 'CC0-1.0'],
    });
    expect(text('citation.bib')).toContain(
      'author = {Author, First and Author, Second and {The Example Group}}',
    );
    expect(text('formats/abstract.ris')).toMatch(
      /^TY {2}- ELEC\r\nTI {2}- .*\r\nAU {2}- Author, First\r\nAU {2}- Author, Second\r\nAU {2}- The Example Group\r\n/u,
    );
    expect(text('formats/abstract.ris')).toMatch(/DO {2}- 10\.1000\/182\r\n[\s\S]*\r\nER {2}- \r\n$/u);
    expect(JSON.parse(text('datapackage.json'))).toMatchObject({
      id: 'https://doi.org/10.1000/182',
      contributors: [
        { title: 'First Author', path: 'https://orcid.org/0000-0002-1825-0097' },
        { title: 'Second Author', organization: 'Example University' },
        { title: 'The Example Group' },
      ],
      licenses: [{ name: 'CC-BY-4.0' }, { name: 'CC0-1.0' }],
    });
    const readme = text('README.md');
    for (const said of ['First Author; Department', '0000-0002-1825-0097', 'Funding: None.', 'Version 1.0'])
      expect(readme).toContain(said);
  });

  it('are a crate in which every author and affiliation that is pointed to stands', () => {
    const { '@graph': graph } = JSON.parse(text('ro-crate-metadata.json')) as {
      '@graph': Record<string, unknown>[];
    };
    const ids = graph.map((entity) => entity['@id']);
    expect(new Set(ids).size).toBe(ids.length);
    const pointed = JSON.stringify(graph).matchAll(/\{"@id":"([^"]+)"\}/gu);
    for (const [, id] of pointed) if (!id?.startsWith('https://w3id.org')) expect(ids).toContain(id);
    expect(ids).toContain('https://orcid.org/0000-0002-1825-0097');
  });

  it('speak of no paper', () => {
    for (const { path, mediaType } of filesOfPersons) {
      if (!/README|\.cff|datapackage|crate/u.test(path)) continue;
      expect(text(path), `${path} ${mediaType}`).not.toMatch(
        /the paper that|its paper\b|For what was done|isBasedOn|"sources"/u,
      );
    }
  });

  it('are under the licence of their part, and LICENSE.txt has the text of each', () => {
    const licenceOf = (start: string) => filesOfPersons.find(({ path }) => path.startsWith(start))?.licence;
    expect(licenceOf('data/cohort.csv')).toBe('CC0-1.0');
    expect(licenceOf('tables/')).toBe('CC0-1.0');
    expect(licenceOf('figures/')).toMatch(/^CC-BY-4\.0/u);
    expect(licenceOf('README.md')).toBe('CC-BY-4.0');
    expect(licenceOf('abstract.html')).toMatch(/^CC-BY-4\.0 AND CC0-1\.0 AND MIT/u);
    const licences = text('LICENSE.txt');
    expect(licences).toContain('Text and figures: Creative Commons Attribution 4.0');
    expect(licences).toContain('CC0 1.0 Universal');
  });
});
