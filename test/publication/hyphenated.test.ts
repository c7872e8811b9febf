import { expect, test } from 'vitest';
import { hyphenated } from '../../src/publication/hyphenated.ts';

test.each([
  ['Primary site', 'primary-site'],
  ['  R0 (complete)  ', 'r0-complete'],
  ['Müller–Lyer', 'muller-lyer'],
  ['KIT exon 11', 'kit-exon-11'],
  ['already-so', 'already-so'],
  ['術後', ''],
  ['', ''],
])('%j is %j', (text, expected) => {
  expect(hyphenated(text)).toBe(expected);
  expect(hyphenated(hyphenated(text))).toBe(expected);
});
