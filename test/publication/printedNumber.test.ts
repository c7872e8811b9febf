import { expect, it } from 'vitest';
import { printsValue } from '../../src/publication/printedNumber.ts';

it.each([
  ['26 months', 26],
  ['24.7', 24.7],
  ['25', 24.7],
  ['3,998', 3998],
  ['24 329 women', 24329],
  ['23 %', 0.225],
  ['24,7 Monate', 24.7],
  ['−1.5', -1.5],
  ['between 20 and 30 %', 0.3],
  ['about one in ten', 0.105],
])('"%s" prints %d', (text, value) => {
  expect(printsValue(text, value)).toBe(true);
});

it.each([
  ['6', 5],
  ['24.8', 24.7],
  ['399', 3998],
  ['26 months', 62],
])('"%s" doesn’t print %d', (text, value) => {
  expect(printsValue(text, value)).toBe(false);
});
