import { describe, expect, test } from 'vitest';
import { exactLogRankTest, logRankTest } from '../../src/survival/index.ts';
import type { LogRankWeight, Observation } from '../../src/survival/index.ts';
import { expectNear } from './near.ts';
import { other, randomTrial, read, seeds, six, small } from './trials.ts';

/** Every subset of size m, each put through the ordinary log-rank test. */
function byDefinition(
  a: readonly Observation[],
  b: readonly Observation[],
  weight: LogRankWeight = 'log-rank',
) {
  const all = [...a, ...b];
  const difference = (isFirst: (i: number) => boolean) => {
    const { observed, expected } = logRankTest(
      [all.filter((_, i) => isFirst(i)), all.filter((_, i) => !isFirst(i))],
      { weight },
    );
    return observed[0]! - expected[0]!;
  };
  const differences: number[] = [];
  for (let mask = 0; mask < 2 ** all.length; mask++) {
    const isFirst = (i: number) => ((mask >> i) & 1) === 1;
    if (all.filter((_, i) => isFirst(i)).length === a.length) differences.push(difference(isFirst));
  }
  const t = difference((i) => i < a.length);
  const share = (is: (x: number) => boolean) => differences.filter(is).length / differences.length;
  const p = share((x) => Math.abs(x) >= Math.abs(t) - 1e-9);
  const beyond = share((x) => Math.abs(x) > Math.abs(t) + 1e-9);
  const most = Math.max(...differences.map(Math.abs));
  return {
    p,
    midP: (p + beyond) / 2,
    greater: share((x) => x >= t - 1e-9),
    less: share((x) => x <= t + 1e-9),
    floorHere: share((x) => Math.abs(x) >= most - 1e-9),
    splits: differences.length,
  };
}

describe('exactLogRankTest by hand', () => {
  test('gives 2 of 20 for the three who died against the three who lived, which is the floor', () => {
    const result = exactLogRankTest(small, other)!;
    expectNear(result.statistic, 1.85);
    expect(result).toEqual({
      statistic: result.statistic,
      p: 0.1,
      midP: 0.05,
      oneSided: 0.05,
      greater: 0.05,
      less: 1,
      splits: 20,
      floor: 0.1,
      floorHere: 0.1,
      method: 'exact',
      draws: null,
      standardError: null,
    });
  });

  test.each([
    [1, 1 / 6],
    [2, 1 / 15],
    [3, 2 / 20],
    [4, 1 / 15],
    [5, 1 / 6],
  ])(
    'has a floor for %i of six, which some split of three deaths and three censorings attains',
    (m, floor) => {
      const result = exactLogRankTest(six.slice(0, m), six.slice(m))!;
      expectNear(result.floor, floor);
      expectNear(result.floorHere, floor);
    },
  );

  test('has a higher floor where two may stand for one another', () => {
    // The first death could be either of two: 2 of 6 single patients are as extreme as can be.
    const result = exactLogRankTest(read('5'), read('5 8+ 9+ 10+ 11+'))!;
    expectNear([result.p, result.floor, result.floorHere], [2 / 6, 1 / 6, 2 / 6]);
  });

  test('counts fewer events than expected on the other side', () => {
    expect(exactLogRankTest(other, small)).toMatchObject({ p: 0.1, oneSided: 0.05, greater: 1, less: 0.05 });
  });
});

describe('exactLogRankTest at the edges', () => {
  test('does not exist where a group is empty', () => {
    expect(exactLogRankTest(six, [])).toBeNull();
    expect(exactLogRankTest([], six)).toBeNull();
  });

  test('gives 1 where nobody died', () => {
    expect(exactLogRankTest(read('1+ 2+'), read('3+ 4+'))).toMatchObject({
      p: 1,
      midP: 0.5,
      oneSided: 1,
      floorHere: 1,
    });
  });

  test('counts 137,846,528,820 splits of 40 patients one by one', () => {
    const a = Array.from({ length: 20 }, (_, i) => ({ time: i + 1, event: true }));
    const b = a.map(({ time }) => ({ time: time + 20, event: true }));
    expect(exactLogRankTest(a, b)).toMatchObject({
      p: 2 / 137846528820,
      splits: 137846528820,
      method: 'exact',
    });
  });

  test('samples where counting would take too long, says so, repeats itself, and gives its error', () => {
    const a = randomTrial(1, 40);
    const b = randomTrial(2, 40);
    const result = exactLogRankTest(a, b, { draws: 20_000, seed: 5 })!;
    expect(result).toMatchObject({ method: 'monteCarlo', draws: 20_000, splits: null });
    expect(exactLogRankTest(a, b, { draws: 20_000, seed: 5 })).toEqual(result);
    const { statistic, variance } = {
      statistic: result.statistic,
      variance: logRankTest([a, b]).variance[0]![0]!,
    };
    // The normal approximation is good for 80 patients; 5 standard errors and its own small error are allowed.
    const z = Math.abs(statistic) / Math.sqrt(variance);
    expect(Math.abs(result.p - logRankTest([a, b]).p!)).toBeLessThan(5 * result.standardError! + 0.02);
    expect(z).toBeGreaterThan(0);
    expect(() => exactLogRankTest(a, b, { draws: 0 })).toThrow(
      new RangeError('exactLogRankTest requires a positive whole number of draws, received 0'),
    );
  });
});

describe('exactLogRankTest for 100 random trials', () => {
  test.each(seeds)('agrees with trying every split (seed %i)', (seed) => {
    const a = randomTrial(seed, 1 + (seed % 4));
    const b = randomTrial(seed + 500, 1 + (seed % 5));
    const weights: LogRankWeight[] = [
      'log-rank',
      'gehan-breslow',
      'tarone-ware',
      'peto-prentice',
      { rho: 1, gamma: 1 },
    ];
    for (const weight of weights) {
      const { p, midP, greater, less, floorHere, splits } = exactLogRankTest(a, b, { weight })!;
      expectNear({ p, midP, greater, less, floorHere, splits }, byDefinition(a, b, weight));
    }
  });

  test.each(seeds)('turns over with the groups, and is unmoved by the unit of time (seed %i)', (seed) => {
    const a = randomTrial(seed, 1 + (seed % 6));
    const b = randomTrial(seed + 500, 1 + (seed % 7));
    const one = exactLogRankTest(a, b)!;
    const inDays = (o: Observation) => ({ ...o, time: o.time * 30.4375 });
    const two = exactLogRankTest(b.map(inDays), a.map(inDays))!;
    expectNear(
      [two.p, two.midP, two.greater, two.less, two.floorHere],
      [one.p, one.midP, one.less, one.greater, one.floorHere],
    );
    expect(one.p).toBeGreaterThanOrEqual(one.floorHere - 1e-12);
    expect(one.floorHere).toBeGreaterThanOrEqual(one.floor - 1e-12);
  });
});
