import { expect, test } from 'vitest';
import { timeSince } from '../../src/format/timeSince.ts';

test('in its own unit, or in another', () => {
  const time = { many: 'months', zero: 'first hepatectomy' };
  expect(timeSince(time)).toBe('months since first hepatectomy');
  expect(timeSince(time, 'years')).toBe('years since first hepatectomy');
});
