import { expect, test } from 'vitest';
import { readerLetters, unicodeRange } from '../../src/styles/readerLetters.ts';

test('neighbouring letters are one range, in the order of their codes', () => {
  expect(unicodeRange('cabé')).toBe('U+61-63,U+E9');
  expect(unicodeRange('zza')).toBe('U+61,U+7A');
  expect(unicodeRange('')).toBe('');
});

test('every letter of the list is in its range, and no other', () => {
  const covered = unicodeRange(readerLetters)
    .split(',')
    .flatMap((range) => {
      const [from = 0, to = from] = range
        .slice(2)
        .split('-')
        .map((code) => parseInt(code, 16));
      return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
    });
  expect(new Set(covered)).toEqual(new Set(readerLetters));
  expect(covered).toHaveLength(new Set(readerLetters).size);
});

test('no letter stands in the list twice', () => {
  expect([...readerLetters].length).toBe(new Set(readerLetters).size);
});
