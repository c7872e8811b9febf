import { describe, expect, it } from 'vitest';
import {
  formatReference,
  referenceInOneLine,
  referenceInShort,
} from '../../src/publication/formatReference.ts';
import { referenceOf } from '../../src/publication/lookUp.ts';
import { publication } from '../publicationForTests.ts';

const inOneLine = (key: string): string => referenceInOneLine(referenceOf(publication, key));

describe('formatReference', () => {
  it('writes an article with volume, issue and pages', () => {
    expect(inOneLine('kaplan1958')).toBe(
      'Kaplan EL, Meier P. Nonparametric estimation from incomplete observations. J Am Stat Assoc. 1958;53(282):457–481.',
    );
  });
  it('names six authors at most', () => {
    expect(inOneLine('kawamura2017')).toBe(
      'Kawamura N, Kamiyama T, Yokoo H, Kakisaka T, Orimo T, Wakayama K, et al. Hepatectomy for liver metastasis from ' +
        'gastrointestinal stromal tumor in the era of imatinib mesylate: a case series study. ' +
        'Int Cancer Conf J. 2017;6(3):121–125. Abstract only.',
    );
  });
  it('leaves out what is not known', () => {
    expect(inOneLine('heinze2003')).toBe(
      'Heinze G, Gnant M, Schemper M. Exact log-rank tests for unequal follow-up. Biometrics. 2003;59:1151–1157.',
    );
    expect(inOneLine('pdq')).toBe(
      'National Cancer Institute. Gastrointestinal stromal tumors treatment (PDQ), health professional version. ' +
        'Page read; it is revised from time to time.',
    );
  });
  it('says in short whose work it is, where and when', () => {
    const inShort = (key: string): string => referenceInShort(referenceOf(publication, key));
    expect(inShort('kaplan1958')).toBe('Kaplan and others, J Am Stat Assoc 1958.');
    expect(inShort('firth1993')).toBe('Firth, Biometrika 1993.');
    expect(inShort('pdq')).toBe('National Cancer Institute.');
    expect(inShort('registry2024')).toBe(
      'Effects of surgical management for gastrointestinal stromal tumor patients with liver metastasis on survival outcomes, Front Oncol 2024.',
    );
  });
  it('begins with the year where there is no journal', () => {
    expect(
      referenceInOneLine({
        id: 'a',
        type: 'webpage',
        title: 'A page',
        author: [{ literal: 'A team' }],
        issued: { 'date-parts': [[2026, 11, 23]] },
      }),
    ).toBe('A team. A page. 2026.');
  });
  it('links the DOI, or else the address', () => {
    expect(formatReference(referenceOf(publication, 'fay2013')).link).toEqual({
      text: 'doi:10.1093/biostatistics/kxt016',
      address: 'https://doi.org/10.1093/biostatistics/kxt016',
    });
    expect(formatReference(referenceOf(publication, 'pdq')).link?.text).toBe(
      'cancer.gov/types/soft-tissue-sarcoma/hp/gist-treatment-pdq',
    );
    expect(formatReference(referenceOf(publication, 'westfall1993')).link).toBeNull();
  });
  it('sends a wrong key to the near one', () => {
    expect(() => inOneLine('fay2031')).toThrow('Did you mean "fay2013"');
  });
});
