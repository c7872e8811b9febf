import { expect, test } from 'vitest';
import { timeAxis } from '../../../src/figures/kit/timeAxis.ts';
import { series } from '../../publicationForTests.ts';

const ticks = (last: number, years: boolean, layout: 'wide' | 'narrow') =>
  timeAxis(series, last, { years, layout }).ticks.map((tick) =>
    timeAxis(series, last, { years, layout }).format(tick),
  );

test('months are counted in whole years, and fewer on a phone', () => {
  expect(ticks(200, false, 'wide')).toEqual(['0', '24', '48', '72', '96', '120', '144', '168', '192']);
  expect(ticks(200, false, 'narrow')).toEqual(['0', '60', '120', '180']);
});

test('years fall on whole years', () => {
  expect(ticks(200, true, 'wide')).toEqual(['0', '2', '4', '6', '8', '10', '12', '14', '16']);
  expect(ticks(200, true, 'narrow')).toEqual(['0', '5', '10', '15']);
});

test('days and weeks are counted in round numbers', () => {
  const of = (perYear: number, last: number) => {
    const counted = { ...series, time: { ...series.time, one: 'day', many: 'days', perYear } };
    return timeAxis(counted, last, { years: false, layout: 'wide' }).ticks;
  };
  expect(of(365.25, 3650)).toEqual([0, 500, 1000, 1500, 2000, 2500, 3000, 3500]);
  expect(of(365.25, 26_000)).toEqual([0, 5000, 10_000, 15_000, 20_000, 25_000]);
  expect(of(365.25 / 7, 260)).toEqual([0, 50, 100, 150, 200, 250]);
});

test('a short follow-up has ticks within a year', () => {
  expect(ticks(7, false, 'wide')).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
});
