import { expect, test } from 'vitest';
import { computedOnce } from '../../src/reconstruction/computedOnce.ts';

test('computed when first asked for, and kept, also where it is nothing', () => {
  for (const value of [7, undefined, null]) {
    let times = 0;
    const known = computedOnce(() => {
      times += 1;
      return value;
    });
    expect(times).toBe(0);
    expect([known(), known()]).toEqual([value, value]);
    expect(times).toBe(1);
  }
});

test('what failed is tried again', () => {
  let times = 0;
  const known = computedOnce(() => {
    times += 1;
    if (times === 1) throw new Error('not yet');
    return times;
  });
  expect(known).toThrow('not yet');
  expect(known()).toBe(2);
});
