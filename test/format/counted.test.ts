import { expect, test } from 'vitest';
import { counted, countedInWords, nounFor, PATIENTS } from '../../src/format/counted.ts';

const DEATHS = { one: 'death', many: 'deaths' };

test.each([
  [0, '0 deaths'],
  [1, '1 death'],
  [1n, '1 death'],
  [2, '2 deaths'],
  [0.5, '0.5 deaths'],
  [1.5, '1.5 deaths'],
  [0.1 + 0.2, '0.3 deaths'],
  [1.001, '1 death'],
  [3641816n, '3,641,816 deaths'],
  [1000, '1,000 deaths'],
])('%s is counted as %s', (count, text) => {
  expect(counted(count, DEATHS)).toBe(text);
});

test.each([
  [0, 'zero patients'],
  [1, 'one patient'],
  [6, 'six patients'],
  [133, '133 patients'],
])('%i in words is %s', (count, text) => {
  expect(countedInWords(count, PATIENTS)).toBe(text);
});

test('a verb agrees as a noun does', () => {
  expect([0, 1, 2].map((count) => nounFor(count, { one: 'has', many: 'have' }))).toEqual([
    'have',
    'has',
    'have',
  ]);
});
