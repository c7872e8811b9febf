import { expect, test } from 'vitest';
import { fisherP } from '../../src/reconstruction/fisherP.ts';

const group = (events: number, others: number): { event: boolean }[] => [
  ...Array.from({ length: events }, () => ({ event: true })),
  ...Array.from({ length: others }, () => ({ event: false })),
];

// By hand: hypergeometric probabilities 1, 16, 36, 16, 1 out of 70; 1, 9, 9, 1 out of 20; R's fisher.test gives the same.
test.each([
  [group(3, 1), group(1, 3), 34 / 70],
  [group(4, 0), group(0, 4), 2 / 70],
  [group(2, 2), group(2, 2), 1],
  [group(3, 0), group(0, 3), 2 / 20],
  [group(0, 3), group(0, 2), 1],
])('Fisher’s exact test %#', (first, second, p) => {
  expect(fisherP(first, second)).toBeCloseTo(p, 12);
  expect(fisherP(second, first)).toBeCloseTo(p, 12);
});
