import { expect, test, vi } from 'vitest';
import { lastOf } from '../../../src/figures/kit/lastOf.ts';

test('a function made once is made again only for other arguments', () => {
  const make = vi.fn((of: object, times: number) => [of, times]);
  const remembered = lastOf(make);
  const thing = {};
  expect(remembered(thing, 1)).toBe(remembered(thing, 1));
  expect(make).toHaveBeenCalledTimes(1);
  remembered(thing, 2);
  remembered({}, 2);
  expect(make).toHaveBeenCalledTimes(3);
});
