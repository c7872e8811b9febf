import { expect, test } from 'vitest';
import { thinned } from '../../src/survival/thinned.ts';

const rows = (count: number) => Array.from({ length: count }, (_, place) => place);

test('all rows where there are no more than the longest', () => {
  expect(thinned(rows(5), { longest: 5, printed: 3 })).toEqual([0, 1, 2, 3, 4]);
  expect(thinned([], { longest: 5, printed: 3 })).toEqual([]);
});

test('otherwise so many, the first and the last among them, none twice, at distances that differ by one at most', () => {
  expect(thinned(rows(6), { longest: 5, printed: 3 })).toEqual([0, 3, 5]);
  for (let count = 12; count <= 80; count += 1) {
    const kept = thinned(rows(count), { longest: 11, printed: 10 });
    expect(kept).toHaveLength(10);
    expect([kept[0], kept.at(-1)]).toEqual([0, count - 1]);
    const steps = kept.slice(1).map((place, index) => place - kept[index]!);
    expect(Math.min(...steps)).toBeGreaterThan(0);
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(1);
  }
});
