import { expect, it } from 'vitest';
import { occurrence } from '../../src/publication/occurrence.ts';

it('counts what has been used on a page, for each page anew', () => {
  const [first, second] = [{}, {}];
  expect([occurrence(first, 'n'), occurrence(first, 'n'), occurrence(first, 'deaths')]).toEqual([1, 2, 1]);
  expect(occurrence(second, 'n')).toBe(1);
});
