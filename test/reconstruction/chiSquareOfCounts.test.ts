import { expect, test } from 'vitest';
import { chiSquareOfCounts } from '../../src/reconstruction/chiSquareOfCounts.ts';
import { fisherP } from '../../src/reconstruction/fisherP.ts';

const group = (events: number, size: number): { event: boolean }[] =>
  Array.from({ length: size }, (_, index) => ({ event: index < events }));

// chi-square by hand: N (ad - bc)^2 over the product of the margins, 6, 3 and 6/5; with Yates's correction 8/3, 3/4 and 0.
test.each([
  [3, 0.0143059, 0.1024704, 0.1],
  [4, 0.0832645, 0.3864762, 0.4],
  [5, 0.2733217, 1, 1],
])('three events in a group of %d of six', (size, plain, corrected, fisher) => {
  const [first, second] = [group(3, size), group(0, 6 - size)];
  expect(chiSquareOfCounts(first, second, { corrected: false })).toBeCloseTo(plain, 6);
  expect(chiSquareOfCounts(first, second, { corrected: true })).toBeCloseTo(corrected, 6);
  expect(chiSquareOfCounts(second, first, { corrected: false })).toBeCloseTo(plain, 6);
  expect(fisherP(first, second)).toBeCloseTo(fisher, 12);
});

test('is none where nothing can be compared', () => {
  expect(chiSquareOfCounts(group(3, 3), group(3, 3), { corrected: false })).toBeNull();
  expect(chiSquareOfCounts(group(3, 6), group(0, 0), { corrected: true })).toBeNull();
});
