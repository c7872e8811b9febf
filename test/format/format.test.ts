import { describe, expect, it } from 'vitest';
import { formatCount } from '../../src/format/formatCount.ts';
import { formatP } from '../../src/format/formatP.ts';
import { formatPKeeping } from '../../src/format/formatPKeeping.ts';
import {
  formatPercent,
  formatPercentAtLeast,
  formatPercentRange,
  formatPrintedPercent,
} from '../../src/format/formatPercent.ts';
import { capitalized, uncapitalized, words } from '../../src/format/words.ts';

describe('formatP', () => {
  it.each([
    [1, '1.00'],
    [0.4, '0.40'],
    [0.1, '0.10'],
    [0.0997, '0.10'],
    [0.0994, '0.099'],
    [1 / 15, '0.067'],
    [0.0246, '0.025'],
    [0.001, '0.001'],
    [0.00099, '<0.001'],
    [0, '<0.001'],
    [null, 'none'],
  ])('%s reads %s', (p, text) => {
    expect(formatP(p)).toBe(text);
  });
  it('refuses what is no P value', () => {
    expect(() => formatP(1.2)).toThrow('between 0 and 1; this one is 1.2');
    expect(() => formatP(Number.NaN)).toThrow('NaN');
  });
});

describe('formatPercentAtLeast', () => {
  it.each([
    [0.9867, '98'],
    [0.9786, '97'],
    [0.999, '99'],
    [0.5, '50'],
    [0.29, '29'],
    [1, '100'],
  ])('%s is at least %s percent', (share, text) => {
    expect(formatPercentAtLeast(share)).toBe(`${text}\u202f%`);
  });
});

describe('formatPrintedPercent', () => {
  it('keeps the decimal that was printed, and makes none', () => {
    expect(formatPrintedPercent(0.194)).toBe('19.4\u202f%');
    expect(formatPrintedPercent(0.3)).toBe('30\u202f%');
  });
});

describe('formatPKeeping', () => {
  it('has as many decimals more as it takes to show what is said of it', () => {
    const cutOff = (p: number) => p >= 0.02 && p < 0.03;
    expect(formatPKeeping(0.02953, () => true)).toBe('0.030');
    expect(formatPKeeping(0.02953, cutOff)).toBe('0.0295');
    expect(formatPKeeping(0.029996, cutOff)).toBe('0.029996');
    expect(formatPKeeping(0.0246, (p) => p < 0.025)).toBe('0.0246');
    expect(formatPKeeping(0.022, cutOff)).toBe('0.022');
    expect(formatPKeeping(0.0996, (p) => p < 0.1)).toBe('0.0996');
    expect(formatPKeeping(0.0004, (p) => p < 0.0005)).toBe('0.0004');
    // What never holds changes nothing.
    expect(formatPKeeping(0.02953, () => false)).toBe('0.030');
  });
});

describe('formatPercent', () => {
  it.each([
    [5 / 6, '83'],
    [0.5, '50'],
    [0, '0'],
    [1, '100'],
    [0.9958, '>99'],
    [0.004, '<1'],
  ])('%s reads %s', (share, text) => {
    expect(formatPercent(share)).toBe(`${text}\u202f%`);
  });
  it('writes a range with one sign', () => {
    expect(formatPercentRange(0.118, 0.9958)).toBe('12 to >99\u202f%');
    expect(formatPercentRange(0.5, 0.5)).toBe('50\u202f%');
  });
});

describe('formatCount', () => {
  it.each([
    [7, '7'],
    [681, '681'],
    [3641816, '3,641,816'],
    [70857712128n, '70,857,712,128'],
    [-1000, '\u22121,000'],
  ])('%s reads %s', (count, text) => {
    expect(formatCount(count)).toBe(text);
  });
  it('refuses a fraction', () => {
    expect(() => formatCount(1.5)).toThrow('this one is 1.5');
  });
});

describe('words', () => {
  it.each([
    [0, 'zero'],
    [6, 'six'],
    [20, 'twenty'],
    [42, 'forty-two'],
    [90, 'ninety'],
  ])('%i is %s', (count, text) => {
    expect(words(count)).toBe(text);
  });
  it('refuses what it has no words for', () => {
    expect(() => words(133)).toThrow('0 to 99');
  });
  it('starts a sentence', () => {
    expect(capitalized(words(3))).toBe('Three');
    expect(['Primary site', 'KIT exon 11', 'resection'].map(uncapitalized)).toEqual([
      'primary site',
      'KIT exon 11',
      'resection',
    ]);
  });
});
