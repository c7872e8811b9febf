import { describe, expect, it } from 'vitest';
import { searcher, searchFile, type SearchEntry } from '../../src/search/searchFile.ts';

const entry = (title: string, text: string, page = ''): SearchEntry => ({
  ...{ page, id: title.toLowerCase().replaceAll(' ', '-'), title, text },
  paragraphs: [],
});

const entries = [
  entry('Six patients', 'Imatinib was given to four before surgery; P = 0.02.'),
  entry('Deaths', 'The third death lies between months 36 and 165, by a log-rank test of 3,641,816 vectors.'),
  entry('3 patients', 'Three deaths, of patients after imatinib.', 'claims/'),
  entry('Reference 1', 'Jørgensen M. Long-term analysis of 36 deaths.'),
];
const file = searchFile(entries, { '': 'Article', 'claims/': 'Claims' }, true);
const find = searcher(JSON.parse(JSON.stringify(file)) as typeof file);
const titles = (query: string) => find(query).map(({ title }) => title);

describe('a search', () => {
  it('finds what has all the words, whole or begun, whatever their accents', () => {
    expect(titles('jorgensen deaths')).toEqual(['Reference 1']);
    expect(titles('imat surg')).toEqual(['Six patients']);
    expect(titles('imatinib 165')).toEqual([]);
  });

  it('finds a number as it is printed and without its commas, and no other number', () => {
    for (const query of ['3,641,816', '3641816', 'P 0,02', '.02'])
      expect(titles(query), query).toHaveLength(1);
    expect(titles('3,641,817')).toEqual([]);
    expect(titles('37')).toEqual([]);
  });

  it('forgives a slip in a long word, and a hyphen', () => {
    expect(titles('imatinb')).toContain('Six patients');
    expect(titles('logrank')).toEqual(titles('log-rank'));
    expect(titles('logrank')).toEqual(['Deaths']);
  });

  it('takes no other word for one that is there as it was typed', () => {
    const like = searchFile([entry('Firth', 'bias'), entry('First', 'line')], {}, false);
    expect(searcher(like)('firth').map(({ title }) => title)).toEqual(['Firth']);
  });

  it('puts the article before the questions about it', () => {
    const pages = ['teach/', ''].map((page) => entry(`On ${page}`, 'immortal time', page));
    expect(searcher(searchFile(pages, {}, false))('immortal').map(({ page }) => page)).toEqual([
      '',
      'teach/',
    ]);
  });

  it('puts what says something before the lists of what is said, and names the page', () => {
    expect(titles('imatinib')).toEqual(['Six patients', '3 patients']);
    expect(find('imatinib').map(({ pageName }) => pageName)).toEqual(['Article', 'Claims']);
  });

  it('finds nothing for what holds no word, or a word as long as nobody writes', () => {
    for (const query of ['', '…', 'x'.repeat(2000)]) expect(titles(query)).toEqual([]);
  });

  it('is written to the same bytes from the same entries', () => {
    expect(JSON.stringify(searchFile(entries, file.pages, true))).toBe(JSON.stringify(file));
  });
});
