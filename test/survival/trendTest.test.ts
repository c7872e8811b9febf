import { describe, expect, test } from 'vitest';
import {
  kaplanMeier,
  logRankTest,
  logRankTestOfIntervals,
  stratifiedLogRankTest,
  stratifiedLogRankTestOfIntervals,
  trendTest,
} from '../../src/survival/index.ts';
import type { Observation } from '../../src/survival/index.ts';
import methods from '../reference/methods.json' with { type: 'json' };
import { expectNear } from './near.ts';
import { tests, veteranStrata } from './reference.ts';
import { randomTrial, read, seeds, shuffled, sizeOf } from './trials.ts';

test('by hand: three groups of one, who die in the order of their scores', () => {
  // At 1 the scores at risk are 0, 1, 2 (mean 1, variance 2/3), at 2 they are 1, 2 (3/2, 1/4): w'(O - E) = 0 + 1 - 1 - 3/2 = -3/2.
  const trend = trendTest(logRankTest([read('1'), read('2'), read('3')]));
  expectNear(trend.z, -3 / 2 / Math.sqrt(2 / 3 + 1 / 4));
  expectNear(trend.statistic, 9 / 4 / (11 / 12));
  expect(trend).toMatchObject({ scores: [0, 1, 2], df: 1 });
});

describe('agrees with R', () => {
  test('on the four cell types of veteran (survdiff, and the score test of coxph)', () => {
    const { z, statistic, p } = trendTest(logRankTest(veteranStrata().byCell));
    const r = methods.trends.veteranCell;
    expectNear([z, statistic, p], [r.z, r.trend, r.p], 1e-11);
    expectNear(statistic, r.score, 1e-11);
  });

  test('of two groups within strata it is the stratified log-rank test', () => {
    const test = stratifiedLogRankTest(veteranStrata().byCellAndArm);
    expectNear(trendTest(test).statistic, tests.stratified.statistic, 1e-11); // nearly cancels
  });
});

/** The score test of a number in Cox's model, from its definition: at each event time the events' scores against the mean of those at risk. */
function byDefinition(groups: readonly (readonly Observation[])[], scores: readonly number[]) {
  const all = groups.flatMap((group, g) => group.map((one) => ({ ...one, score: scores[g]! })));
  let [score, variance] = [0, 0];
  for (const { time, events } of kaplanMeier(all)) {
    if (events === 0) continue;
    const atRisk = all.filter((one) => one.time >= time);
    const mean = atRisk.reduce((sum, one) => sum + one.score, 0) / atRisk.length;
    const spread = atRisk.reduce((sum, one) => sum + (one.score - mean) ** 2, 0) / atRisk.length;
    for (const one of all) if (one.event && one.time === time) score += one.score - mean;
    if (atRisk.length > 1) variance += (events * (atRisk.length - events) * spread) / (atRisk.length - 1);
  }
  return { score, variance };
}

describe('for 100 random trials', () => {
  const trialOf = (seed: number) => [
    randomTrial(seed, sizeOf(seed)),
    randomTrial(seed + 1000, sizeOf(seed * 7)),
    randomTrial(seed + 2000, sizeOf(seed * 5)),
  ];

  test.each(seeds)('is the score test of the group’s number (seed %i)', (seed) => {
    const groups = trialOf(seed);
    const scores = [0, 3, 1];
    const { statistic } = trendTest(logRankTest(groups), { scores });
    const { score, variance } = byDefinition(groups, scores);
    if (statistic === null) return expect(variance).toBeLessThan(1e-11);
    expect(Math.abs(statistic - score ** 2 / variance)).toBeLessThan(1e-9);
  });

  test.each(seeds)('takes the distances of scores alone, and turns over with them (seed %i)', (seed) => {
    const sums = logRankTest(trialOf(seed).map((group) => shuffled(group, seed)));
    const plain = trendTest(sums);
    const other = trendTest(sums, { scores: [7, 5, 3] });
    expect(other.df).toBe(plain.df);
    if (plain.z === null) return;
    expect(Math.abs(other.z! + plain.z)).toBeLessThan(1e-9);
    // One direction is part of all that may differ.
    expect(plain.statistic!).toBeLessThanOrEqual(sums.statistic! + 1e-9);
    const [a, b] = trialOf(seed);
    const two = logRankTest([a!, b!]);
    const ofTwo = trendTest(two);
    if (two.statistic !== null) expectNear(ofTwo.statistic, two.statistic, 1e-9);
  });

  test.each(seeds)('within strata of stretches adds what each stratum adds (seed %i)', (seed) => {
    const strata = [trialOf(seed), trialOf(seed + 500)];
    const late = strata.map((groups) =>
      groups.map((group) =>
        group.flatMap(({ time, event }) =>
          time > 3
            ? [
                { start: 0, stop: 3, event: false },
                { start: 3, stop: time, event },
              ]
            : [{ start: 0, stop: time, event }],
        ),
      ),
    );
    const plain = stratifiedLogRankTest(strata);
    const ofStretches = stratifiedLogRankTestOfIntervals(late);
    expectNear(ofStretches.observed, plain.observed);
    ofStretches.expected.forEach((e, g) => expect(Math.abs(e - plain.expected[g]!)).toBeLessThan(1e-12));
    expect(ofStretches.df).toBe(plain.df);
    if (plain.statistic !== null)
      expect(Math.abs(ofStretches.statistic! - plain.statistic)).toBeLessThan(1e-9);
    const first = logRankTestOfIntervals(late[0]!);
    expect(stratifiedLogRankTestOfIntervals([late[0]!])).toEqual(first);
  });
});

test('no event, one group alive, a score for all: null where nothing tells groups apart', () => {
  const none = { z: null, statistic: null, df: 0, p: null };
  expect(trendTest(logRankTest([read('1+'), read('2+')]))).toMatchObject(none);
  expect(trendTest(logRankTest([read('1 2'), [], []]))).toMatchObject(none);
  expect(trendTest(logRankTest([read('1 3'), read('2 4')]), { scores: [2, 2] })).toMatchObject(none);
  expect(() => trendTest(logRankTest([read('1'), read('2')]), { scores: [1] })).toThrow(
    new RangeError('trendTest requires 2 finite scores, received 1'),
  );
  expect(() => stratifiedLogRankTestOfIntervals([[[]]])).toThrow(/at least two groups, received 1/u);
});
