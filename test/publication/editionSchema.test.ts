import { describe, expect, it } from 'vitest';
import { fullName, sortedName } from '../../src/publication/authorNames.ts';
import { checkYaml } from '../../src/publication/checkYaml.ts';
import { editionSchema } from '../../src/publication/editionSchema.ts';
import { isOrcid } from '../../src/publication/isOrcid.ts';
import { licencesInShort } from '../../src/publication/licensedParts.ts';
import { LICENCES, licenceOf } from '../../src/publication/licences.ts';
import { messageOf } from './altered.ts';
import { edition, groupEdition } from './editionForTests.ts';
import { existsSync, readFileSync } from 'node:fs';

describe('isOrcid', () => {
  it.each(['0000-0002-1825-0097', '0000-0001-5109-3700', '0000-0002-1694-233X'])('takes %s', (orcid) => {
    expect(isOrcid(orcid)).toBe(true);
  });

  it.each(['0000-0002-1825-0098', '0000-0002-1694-2330', '0000000218250097', '0000-0002-1694-233x', ''])(
    'refuses “%s”',
    (orcid) => {
      expect(isOrcid(orcid)).toBe(false);
    },
  );

  it('notices any single digit that was mistyped, and any two neighbours that were swapped', () => {
    const digits = [...'0000-0002-1825-0097'];
    for (const [index, digit] of digits.entries()) {
      if (digit === '-') continue;
      for (const other of '0123456789')
        if (other !== digit) expect(isOrcid(digits.with(index, other).join(''))).toBe(false);
      const next = digits[index + 1];
      if (next !== undefined && next !== '-' && next !== digit)
        expect(
          isOrcid(
            digits
              .with(index, next)
              .with(index + 1, digit)
              .join(''),
          ),
        ).toBe(false);
    }
  });
});

describe('edition.yaml', () => {
  const LEAST = 'version: "1.0"\ndate: 2026-11-23\nlicence: CC-BY-4.0\n';
  const fault = (text: string) => messageOf(() => checkYaml(text, 'edition.yaml', editionSchema));

  it('takes persons and groups, with all or the least that is said of them', () => {
    expect(edition.authors.map(fullName)).toEqual(['First Author', 'Second Author', 'The Example Group']);
    expect(edition.authors.map(sortedName)).toEqual(['Author, First', 'Author, Second', 'The Example Group']);
    expect(edition.authors[0]?.roles).toEqual(['conceptualization', 'writing – original draft']);
    expect(groupEdition).toMatchObject({ doi: null, keywords: [], funding: null });
  });

  it('takes the address of an ORCID for the ORCID', () => {
    const text = `${LEAST}authors: [{ given: First, family: Author, orcid: 'https://orcid.org/0000-0002-1825-0097' }]`;
    expect(checkYaml(text, 'edition.yaml', editionSchema).data.authors[0]?.orcid).toBe('0000-0002-1825-0097');
  });

  it.each([
    ['authors: []', 'edition.yaml:4:10: authors: []; expected at least one author'],
    ['authors: [{ given: First }]', 'authors[0].family: nothing; expected the given and the family name'],
    ['authors: [{ family: Author }]', 'authors[0].given: nothing; expected the given name too'],
    [
      'authors: [{ name: Group, family: Author, given: A }]',
      'authors[0].name: "Group"; expected a name for a group alone',
    ],
    ['authors: [{ name: G, orcid: 0000-0002-1825-0097 }]', 'expected none: a group has no ORCID'],
    [
      'authors: [{ given: F, family: A, orcid: 0000-0002-1825-0096 }]',
      '"0000-0002-1825-0096"; expected an ORCID',
    ],
    [
      'authors: [{ given: F, family: A, corresponding: true }]',
      'authors[0].email: nothing; expected an address of mail',
    ],
    [
      'authors: [{ given: F, family: A, roles: [surgery] }]',
      'authors[0].roles[0]: "surgery"; expected one of conceptualization',
    ],
    ['authors: [{ given: F, family: A, roles: [metodology] }]', 'Did you mean "methodology"?'],
    ['authors: [{ name: G, orcd: 1 }]', 'unknown key "orcd". Did you mean "orcid"?'],
    ['doi: https://doi.org/10.1000/182', 'expected the DOI alone, without address'],
  ])('says what is wrong with %s', (line, expected) => {
    expect(fault(`${LEAST}${line}`)).toContain(expected);
  });

  it('asks for authors, version, date and licence', () => {
    const message = fault('keywords: []');
    for (const key of ['authors', 'version', 'date', 'licence'])
      expect(message).toMatch(new RegExp(`^edition.yaml:1:1: ${key}: missing; expected `, 'mu'));
    expect(message).not.toMatch(/string|array|object/u);
  });

  it('takes no number for a version, for 1.10 would become 1.1', () => {
    expect(fault('version: 1.10\n')).toContain('version: 1.10; expected a version in quotes: "1.10"');
  });

  it('names the licences that it knows', () => {
    expect(fault(LEAST.replace('BY-4.0', 'BY-4'))).toContain('Did you mean "CC-BY-4.0"');
    expect(fault(`licence: { text: CC-BY-4.0 }`)).toContain(
      'licence.figures: missing; expected one of CC-BY-4.0',
    );
  });
});

describe('the licences', () => {
  it('stand for each part, each once', () => {
    expect(licencesInShort(edition)).toBe('Text and figures: CC BY 4.0. Data: CC0 1.0.');
    expect(licencesInShort(groupEdition)).toBe('Text, figures and data: CC BY 4.0.');
  });

  it.each(Object.keys(LICENCES))('has the text of %s', (id) => {
    const file = `src/publication/licences/${id}.txt`;
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8').length).toBeGreaterThan(5000);
    expect(licenceOf(id).address).toMatch(/^https:\/\/creativecommons\.org\/.*\/$/u);
  });
});
