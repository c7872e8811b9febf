import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/search/wordsOf.ts';

const words = (text: string) => wordsOf(text).map(({ word }) => word);

describe('wordsOf', () => {
  it('folds capitals, accents, ligatures and apostrophes', () => {
    expect(words('Jørgensen, Müller-Łuk, Çelik, O’Brien’s Straße')).toEqual([
      ...['jorgensen', 'muller', 'mullerluk', 'luk', 'celik', 'obriens', 'strasse'],
    ]);
    // Composed or not, it is the same name.
    expect(words('Mu\u0308ller')).toEqual(words('Müller'));
  });

  it('keeps numbers whole: without commas between thousands, with a point before decimals', () => {
    expect(words('3,641,816 of 27,203,340,000; P = 0.025, or 0,025, or .025; 83 %')).toEqual([
      ...['3641816', 'of', '27203340000', 'p', '0.025', 'or', '0.025', 'or', '0.025', '83'],
    ]);
    expect(words('exon 11, 2017.')).toEqual(['exon', '11', '2017']);
    expect(words('5FU')).toEqual(['5fu']);
  });

  it('knows the parts that a hyphen ties, and the whole', () => {
    expect(words('log-rank')).toEqual(['log', 'logrank', 'rank']);
    expect(words('Kaplan–Meier')).toEqual(['kaplan', 'meier']);
  });

  it('says where each word stands', () => {
    const text = 'Ärzte: 1,234';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Ärzte', '1,234']);
  });

  it('is empty for what holds no word', () => {
    expect(words('')).toEqual([]);
    expect(words(' … – %')).toEqual([]);
  });
});
