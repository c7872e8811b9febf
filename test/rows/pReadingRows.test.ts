import { expect, test } from 'vitest';
import { pReadingRows } from '../../src/rows/pReadingRows.ts';
import { publication, set } from '../publicationForTests.ts';

const data = pReadingRows(publication.record, set.central);

test('every two-sided reading of P = 0.02 by the order of exits has three against three', () => {
  expect(data?.printed).toBe('0.02');
  expect(data?.groupSizes).toEqual([3]);
});

test('without ties and with rounding, the log-rank test leaves one order and the likelihood ratio another', () => {
  const orders = (test: string) =>
    data?.rows
      .find((row) => row.test === test)
      ?.readings.filter(({ order, prints }) => !order.includes('(') && prints.includes('rounded'))
      .map(({ order }) => order);
  expect(orders('log-rank')).toEqual(['DDDooo']);
  expect(orders('cox-likelihood-ratio')).toEqual(['DDoDoo']);
  expect(orders('gehan-breslow')).toEqual([]);
});

test('the likelihood-ratio test of exponential survival, which sees months, allows four against two as well', () => {
  expect(
    data?.months.map(({ groupSize, prints, from, to }) => `${groupSize} ${prints} ${from}-${to}`),
  ).toEqual(['3 rounded 255-294', '3 truncated 277-310', '4 rounded 281-294', '4 truncated 281-310']);
});

test('no order brings the exact test there', () => {
  expect(data?.rows.find((row) => row.test === 'exact-log-rank')?.readings).toEqual([]);
});

test('a record without a printed P value has none', () => {
  expect(pReadingRows({ ...publication.record, facts: [] }, set.central)).toBeNull();
});
