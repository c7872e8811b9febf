import { expect, test, vi } from 'vitest';
import { monthsThatPrint } from '../../src/reconstruction/monthsThatPrint.ts';
import { exponentialTest } from '../../src/survival/index.ts';
import { read } from '../survival/trials.ts';
import { ourRecord } from './ourRecord.ts';

vi.setConfig({ testTimeout: 120_000 });

const found = monthsThatPrint(ourRecord, {
  by: 'site',
  level: 'small-intestine',
  printed: '0.02',
  events: 3,
  patients: 6,
  total: 681,
});

test('the likelihood-ratio test of exponential survival prints 0.02 for three against three and four against two', () => {
  expect(found.map(({ groupSize, prints, from, to }) => [groupSize, prints, from, to])).toEqual([
    [3, 'rounded', 255, 294],
    [3, 'truncated', 277, 310],
    [4, 'rounded', 281, 294],
    [4, 'truncated', 281, 310],
  ]);
});

test('one such table has four against two: 10, 31, 60 and 184 alive, against 198 and 198 alive', () => {
  const p = exponentialTest([read('10 31 60 184+'), read('198+ 198+')]).p!;
  expect(p.toFixed(2)).toBe('0.02');
  const rounded = found.find(({ groupSize, prints }) => groupSize === 4 && prints === 'rounded')!;
  expect([rounded.pFrom < p, p < rounded.pTo]).toEqual([true, true]);
});

test('its P values at the ends are those of the test itself', () => {
  const [first] = found;
  // 255 months in three deaths, 426 in three who left.
  const ofEnd = exponentialTest([read('10 100 145'), read('130+ 140+ 156+')]).p!;
  expect(first!.pFrom).toBeCloseTo(ofEnd, 12);
  // No group of one size can be followed for less than another end lets it: one month less no longer prints it.
  const before = exponentialTest([read('10 100 144'), read('130+ 140+ 157+')]).p!;
  expect(before).toBeLessThan(0.015);
});
