import { expect, test } from 'vitest';
import { firstWhere } from '../../src/survival/firstWhere.ts';

/** The same by looking at one number after the other. */
function oneByOne(from: number, end: number, holds: (value: number) => boolean): number {
  let value = from;
  while (value < end && !holds(value)) value += 1;
  return value;
}

test('the first for which it holds, the end where it holds for none, the beginning where it holds for all', () => {
  expect(firstWhere(0, 5, (value) => value >= 3)).toBe(3);
  expect(firstWhere(0, 5, () => false)).toBe(5);
  expect(firstWhere(2, 5, () => true)).toBe(2);
  expect(firstWhere(4, 4, () => true)).toBe(4);
  // Nothing is less than NaN.
  const notANumber = Math.log(-1);
  expect(firstWhere(0, 5, (value) => !(value < notANumber))).toBe(0);
});

test('as if each number were looked at, from any beginning to any end', () => {
  for (let from = -3; from <= 9; from += 1)
    for (let end = from; end <= 9; end += 1)
      for (let at = -4; at <= 10; at += 1) {
        const holds = (value: number) => value >= at;
        expect(firstWhere(from, end, holds)).toBe(oneByOne(from, end, holds));
      }
});
