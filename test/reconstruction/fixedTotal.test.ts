import { expect, test } from 'vitest';
import { fixedTotal } from '../../src/reconstruction/fixedTotal.ts';
import { ourRecord } from './ourRecord.ts';

test('the sum of all times is known where only one prints the mean of all patients', () => {
  expect(fixedTotal(ourRecord)).toEqual({ patients: 6, printed: '113.5', total: 681 });
});

test('without the mean, or with a mean of others, no sum is known', () => {
  expect(fixedTotal(ourRecord, { without: ['mean-follow-up'] })).toBeNull();
  expect(fixedTotal(ourRecord, { assume: { 'mean-over': 'survivors' } })).toBeNull();
});

test('in half months the same sum alone prints the mean', () => {
  expect(fixedTotal(ourRecord, { assume: { 'whole-months': 0.5 } })?.total).toBe(681);
});

test('where several sums print the mean, none is known', () => {
  const coarse = {
    ...ourRecord,
    facts: ourRecord.facts.map((fact) => ({
      ...fact,
      claims: fact.claims.map((claim) => (claim.kind === 'mean' ? { ...claim, printed: '113' } : claim)),
    })),
  };
  expect(fixedTotal(coarse)).toBeNull();
});
