import { describe, expect, test } from 'vitest';
import {
  exactLogRankTest,
  familyWiseTest,
  standardisedExactP,
  type Observation,
} from '../../src/survival/index.ts';
import reference from '../reference/permutation.json' with { type: 'json' };
import { expectNear } from './near.ts';
import { read } from './trials.ts';

const six: readonly Observation[] = reference.time.map((time, place) => ({
  time,
  event: reference.event[place]!,
}));
const sides = (group: readonly number[]) =>
  [1, 0].map((side) => six.filter((_, place) => group[place] === side)) as [Observation[], Observation[]];

describe('the exact P', () => {
  test.each(reference.tests)(
    'agrees with R by either statistic for the group $group',
    ({ group, byDifference, byStandardised }) => {
      expectNear(exactLogRankTest(...sides(group))!.p, byDifference);
      expectNear(standardisedExactP(sides(group))!, byStandardised);
    },
  );

  test('of a family agrees with R by either statistic, and ranks by the difference unless told otherwise', () => {
    const { groupings, byDifference, byStandardised } = reference.family;
    const marks = groupings.map((each) => each.map((mark) => mark === 1));
    expectNear(familyWiseTest(six, marks).p!, byDifference);
    expectNear(familyWiseTest(six, marks, { statistic: 'log-rank' }).p!, byStandardised);
  });
});

test('standardisedExactP is null where no chi-square exists or too many splits would have to be gone through', () => {
  expect(standardisedExactP([read('1+ 2+'), read('3+')])).toBeNull();
  expect(standardisedExactP([[], read('3')])).toBeNull();
  expect(standardisedExactP(sides([1, 1, 1, 0, 0, 0]), { most: 9 })).toBeNull();
  expect(standardisedExactP(sides([1, 1, 1, 0, 0, 0]), { most: 10 })).toBe(0.1);
});

test('standardisedExactP doesn’t change with the order of groups or patients', () => {
  const [a, b] = sides([1, 0, 1, 0, 0, 0]);
  expect(standardisedExactP([b, a])).toBe(standardisedExactP([a, b]));
  expect(standardisedExactP([a.toReversed(), b.toReversed()])).toBe(standardisedExactP([a, b]));
});
