import { expect, it } from 'vitest';
import { readNumber } from '../../../src/rows/teach/readNumber.ts';

it.each([
  ['0.1', 0.1],
  ['0,1', 0.1],
  [' 83 % ', 83],
  ['.5', 0.5],
  ['−2', -2],
  ['2/20', 0.1],
  ['1 000', 1000],
])('reads %s', (text, value) => {
  expect(readNumber(text)).toBeCloseTo(value, 12);
});

it.each(['', 'ten', '1/0', '0.1.2', '1/2/', '<0.1', '1e3', '-'])('doesn’t read “%s”', (text) => {
  expect(readNumber(text)).toBeNull();
});
