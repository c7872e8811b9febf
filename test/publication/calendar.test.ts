import { expect, it } from 'vitest';
import { datePartsFault, isNoLaterThanTomorrow } from '../../src/publication/calendar.ts';
import { isDoi } from '../../src/publication/isDoi.ts';

const now = new Date('2026-11-29T20:00:00Z');

it('takes a date for one that has come where it has, somewhere', () => {
  expect(isNoLaterThanTomorrow('2026-11-30', now)).toBe(true);
  expect(isNoLaterThanTomorrow('2026-12-01', now)).toBe(false);
});

it('knows which years, months and days a work can have', () => {
  expect(datePartsFault([2027], now)).toBe(null);
  expect(datePartsFault([2028], now)).toBe('a year from 1000 to 2027');
  expect(datePartsFault([17], now)).toContain('a year from 1000');
  expect(datePartsFault([2017, 13], now)).toBe('a month from 1 to 12');
  expect(datePartsFault([2024, 2, 29], now)).toBe(null);
  expect(datePartsFault([2023, 2, 29], now)).toBe('a day from 1 to 28');
});

it('tells a DOI from one with the signs of its sentence', () => {
  for (const doi of ['10.1000/182', '10.1016/S0140-6736(00)02041-3', '10.1016/0002-9610(95)80001-(a)'])
    expect(isDoi(doi), doi).toBe(true);
  for (const text of [
    '10.1000/182.',
    '10.1000/182,',
    '10.1000/182)',
    '10.1000/182”',
    'doi:10.1000/182',
    '10.1000/1 82',
  ])
    expect(isDoi(text), text).toBe(false);
});
