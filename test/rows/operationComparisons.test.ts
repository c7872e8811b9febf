import { describe, expect, test } from 'vitest';
import type { Cohort } from '../../src/cohort/Cohort.ts';
import { immortalTime, operationComparisons } from '../../src/rows/operationComparisons.ts';
import { laterTreatment, operationLanes } from '../../src/rows/operationLanes.ts';
import { landmark, logRankTest, mantelByarTest } from '../../src/survival/index.ts';
import { expectNear } from '../survival/near.ts';
import { series, set } from '../publicationForTests.ts';

const grouping = laterTreatment(series)!;
const id = grouping.id;

/** Four patients: dead at 4, dead at 9, alive at 12, alive at 20; the second and third are treated. */
const four: Cohort = {
  patients: [
    { row: 'a', time: 4, event: true, attributes: { [id]: 'no' } },
    { row: 'b', time: 9, event: true, attributes: { [id]: 'yes' } },
    { row: 'c', time: 12, event: false, attributes: { [id]: 'yes' } },
    { row: 'd', time: 20, event: false, attributes: { [id]: 'no' } },
  ],
};

describe('lanes', () => {
  test('a treatment stands half-way until it is placed, and never outside what is possible', () => {
    const times = (placed: Record<string, number>) =>
      operationLanes(four, grouping, placed).map(({ switched }) => switched);
    expect(times({})).toEqual([null, 4, 6, null]);
    expect(times({ b: 2, c: 11, d: 3 })).toEqual([null, 2, 11, null]);
    expect(times({ b: 9, c: 0 })).toEqual([null, 8, 1, null]);
  });

  test('who left within the first month had no time for it', () => {
    const early: Cohort = { patients: [{ row: 'a', time: 1, event: true, attributes: { [id]: 'yes' } }] };
    expect(operationLanes(early, grouping, {})).toMatchObject([{ treated: true, switched: null }]);
  });

  test('a patient whose level is missing has no lane', () => {
    const missing: Cohort = { patients: [{ row: 'a', time: 7, event: true, attributes: { [id]: null } }] };
    expect(operationLanes(missing, grouping, {})).toEqual([]);
  });
});

describe('four patients, treated at 4 and 6', () => {
  const lanes = operationLanes(four, grouping, {});
  const [naive, marked, switching] = operationComparisons(lanes, grouping, 5);

  test('count, naively, all 21 months of the treated for the treatment', () => {
    expect(naive.groups.map(({ n, events, personTime }) => [n, events, personTime])).toEqual([
      [2, 1, 21],
      [2, 1, 24],
    ]);
    expect(immortalTime(lanes)).toBe(10);
  });

  test('count, from the landmark on, who was followed then by what they had had', () => {
    // b was treated by 5, c was not; a had died.
    expect(marked.groups.map(({ n, events, personTime, span }) => [n, events, personTime, span])).toEqual([
      [1, 1, 4, [5, 9]],
      [2, 0, 22, [5, 20]],
    ]);
    expect(marked.excluded).toBe(1);
  });

  test('count, as it happened, 11 months with and 34 without', () => {
    expect(switching.groups.map(({ events, personTime, span }) => [events, personTime, span])).toEqual([
      [1, 11, [4, 12]],
      [1, 34, [0, 20]],
    ]);
    // At 9, b and c are at risk with the treatment: the curve falls to a half.
    expect(switching.groups[0].curve.find(({ events }) => events > 0)).toMatchObject({
      time: 9,
      atRisk: 2,
      survival: 0.5,
    });
    expect(switching.groups[1].moved).toEqual([4, 6]);
  });

  test('have no exact P as it happened, since the groups change', () => {
    expect([switching.exactP, switching.floor]).toEqual([null, null]);
    expect(naive.floor).toBeCloseTo(1 / 3, 12);
  });
});

describe('whatever is placed on the shown table', () => {
  const months = [1, 7, 30, 55, 60, 61, 90, 109, 140];
  const placings = months.flatMap((b) => months.map((c) => ({ b, c, d: (b + c) % 143 })));

  test('each P is that of the survival library', () => {
    for (const placed of placings) {
      const lanes = operationLanes(set.central, grouping, placed);
      const [naive, marked, switching] = operationComparisons(lanes, grouping, 60);
      const treated = lanes.filter(({ treated }) => treated);
      const others = lanes.filter(({ treated }) => !treated);
      expectNear(naive.logRankP, logRankTest([treated, others]).p);
      expectNear(marked.logRankP, landmark(lanes, { at: 60 }).test.p);
      expectNear(switching.logRankP, mantelByarTest(lanes).p);
    }
  });

  test('every month is counted once, and the naive rate is never the higher one', () => {
    for (const { example } of set.arrangements(id)) {
      for (const placed of placings) {
        const lanes = operationLanes(example, grouping, placed);
        const [naive, , switching] = operationComparisons(lanes, grouping, 60);
        const total = lanes.reduce((sum, { time }) => sum + time, 0);
        for (const { groups, stretches } of [naive, switching]) {
          expect(groups[0].personTime + groups[1].personTime).toBe(total);
          expect(stretches.reduce((sum, { from, until }) => sum + until - from, 0)).toBe(total);
        }
        expect(naive.groups[0].rate!).toBeLessThanOrEqual(switching.groups[0].rate!);
        expect(naive.groups[1].rate!).toBeGreaterThanOrEqual(switching.groups[1].rate!);
        expect(naive.groups[0].personTime - switching.groups[0].personTime).toBe(immortalTime(lanes));
      }
    }
  });
});

test('without anybody treated there is nothing to compare, and nothing breaks', () => {
  const none: Cohort = {
    patients: four.patients.map((each) => ({ ...each, attributes: { [id]: 'no' } })),
  };
  for (const comparison of operationComparisons(operationLanes(none, grouping, {}), grouping, 5)) {
    expect(comparison.groups[0]).toMatchObject({ n: 0, rate: null, span: null });
    expect(comparison.logRankP).toBeNull();
    expect(comparison.exactP).toBeNull();
  }
});
