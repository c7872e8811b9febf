import { expect, test } from 'vitest';
import type { Series } from '../../src/cohort/Series.ts';
import { formatTime } from '../../src/format/formatTime.ts';
import { series } from '../publicationForTests.ts';

const of = (perYear: number | null): Series => ({ ...series, time: { ...series.time, perYear } });

test('a time is said in its unit, or in years', () => {
  expect(formatTime(1, series, false)).toBe('1 month');
  expect(formatTime(60, series, false)).toBe('60 months');
  expect([12, 18, 60, 0].map((time) => formatTime(time, of(12), true))).toEqual([
    '1 year',
    '1.5 years',
    '5 years',
    '0 years',
  ]);
  expect(formatTime(10, of(12), true)).toBe('0.83 years');
  expect(formatTime(10, of(null), true)).toBe('10 months');
});

test.each([12, 52.18, 365.25])('two times are never called the same in years, %d to the year', (perYear) => {
  const words = Array.from({ length: 4000 }, (_, time) => formatTime(time, of(perYear), true));
  expect(new Set(words).size).toBe(words.length);
});
