import { expect, test } from 'vitest';
import { exactName, exactNames } from '../../src/format/exactName.ts';

const exact = { exactP: 0.1, sampled: false };
const sampled = { exactP: 0.1, sampled: true };

test('a P value from a sample of deals is that of a permutation test, not an exact one', () => {
  expect(exactName(false)).toBe('exact');
  expect(exactName(true)).toBe('permutation');
});

test('several together are called by what they are; those without a P value don’t count', () => {
  expect(exactNames([exact, null])).toBe('exact');
  expect(exactNames([sampled, { exactP: null, sampled: false }])).toBe('permutation');
  expect(exactNames([sampled, exact])).toBe('exact or permutation');
  expect(exactNames([])).toBe('exact');
});
