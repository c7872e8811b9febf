import { expect, test } from 'vitest';
import type { AnswerRow } from '../../src/rows/answerRow.ts';
import { splitRows } from '../../src/rows/splitRows.ts';
import { countText, largeCount } from '../../src/figures/facts/countText.ts';
import { learnedSentences } from '../../src/figures/facts/learnedSentences.ts';
import { splitsFinding, splitsTitle } from '../../src/figures/groupings/words.ts';
import { defaults, series } from '../publicationForTests.ts';

type Answered = Extract<AnswerRow, { kind: 'cohorts' }>;
const answer = (change: Partial<Answered>): Answered => ({
  kind: 'cohorts',
  timeVectors: '12',
  tables: '12',
  envelope: [{ from: 0, lower: 0.5, upper: 0.75 }],
  until: 100,
  ranges: [],
  orders: ['D+', '+D'],
  ...change,
});
const learned = (now: Partial<Answered>, before: Partial<Answered> | null, landmarks = [6]) =>
  learnedSentences(answer(now), before && answer(before), {
    ...series,
    time: { ...series.time, landmarks },
  }).join(' ');

test('one set of times, one table', () => {
  expect(countText(answer({ timeVectors: '1', tables: '1' }))).toBe('1 set of times, 1 table');
  expect(countText(answer({ timeVectors: '2', tables: '1000' }))).toBe('2 sets of times, 1,000 tables');
});

test('a very large count is rounded, not cut', () => {
  expect(largeCount('57' + '0'.repeat(18))).toBe('about 5.7 × 10¹⁹');
  expect(largeCount('57999999999999999999')).toBe('about 5.8 × 10¹⁹');
  expect(largeCount('99999999999999999999')).toBe('about 1.0 × 10²⁰');
});

test('a range of survival that has one end is a value', () => {
  const fixed = { envelope: [{ from: 0, lower: 0.75, upper: 0.75 }] };
  expect(learned(fixed, null)).toContain('At 6 months, survival is 75\u202f%.');
  const nearlyFixed = { envelope: [{ from: 0, lower: 0.749, upper: 0.751 }] };
  expect(learned(nearlyFixed, null)).toContain('survival is 75\u202f%.');
  expect(learned({}, null)).toContain('At 6 months, survival can be anything from 50 to 75\u202f%.');
  expect(learned({}, null, [1])).toContain('At 1 month, ');
});

test('what is left is a share as long as that is a number worth reading, else one of so many', () => {
  const left = (after: string, before: string) => learned({ timeVectors: after }, { timeVectors: before });
  expect(left('999', '1000')).toContain('Nearly all sets of times are left.');
  expect(left('95', '100')).toContain('95\u202f% of the sets of times are left.');
  expect(left('67', '100')).toContain('67\u202f% of the sets of times are left.');
  expect(left('50', '100')).toContain('50\u202f% of the sets of times are left.');
  expect(left('3830504', '37567486')).toContain('10\u202f% of the sets of times are left.');
  expect(left('1', '20')).toContain('Of every 20 sets of times, one is left.');
  expect(learned({ tables: '999' }, { tables: '1000' })).toContain('Nearly all tables are left.');
  expect(learned({ orders: ['D+'] }, {})).toContain('One order of deaths and departures is left.');
});

test('two patients have one way to be split', () => {
  const two = splitRows({ patients: defaults.cohort.patients.slice(0, 2) }, null);
  expect(splitsTitle(two)).toBe('The 1 way to split these two in two');
  expect(splitsFinding(two)).toBe(
    'The one way to split these two in two has a log-rank P above 0.05, and an exact one above 0.05.',
  );
});
