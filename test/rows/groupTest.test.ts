import { expect, test } from 'vitest';
import { testConditions } from '../../src/figures/survival/testConditions.ts';
import { groupTest, MOST_DEALT } from '../../src/rows/groupTest.ts';
import { series } from '../publicationForTests.ts';

/** A group of patients who leave at distinct times, every second one by the outcome. */
const group = (n: number, from: number) => ({
  n,
  observations: Array.from({ length: n }, (_, index) => ({ time: from + 2 * index, event: index % 2 === 0 })),
});

test('patients are dealt as long as the smaller group is not too large for a page', () => {
  const small = groupTest([group(40, 1), group(MOST_DEALT + 1, 2)]);
  expect(small).toMatchObject({ sampled: true });
  expect(small?.exactP).not.toBeNull();
});

test('beyond that only chi-square is given, and the conditions say why', () => {
  const large = groupTest([group(MOST_DEALT + 1, 1), group(MOST_DEALT + 1, 2)])!;
  expect(large).toMatchObject({
    exactP: null,
    standardisedP: null,
    floor: null,
    deals: null,
    sampled: false,
  });
  expect(large.logRankP).not.toBeNull();
  expect(testConditions(large, series).join(' ')).toContain(
    'So many patients are not dealt into groups again',
  );
});
