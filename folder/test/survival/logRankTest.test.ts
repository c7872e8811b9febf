import { describe, expect, test } from 'vitest';
import { logRankTest } from '../../src/survival/index.ts';
import type { Observation } from '../../src/survival/index.ts';
import { expectNear } from './near.ts';
import { frozen, other, randomTrial, read, seeds, shuffled, six, sizeOf, small } from './trials.ts';

/** Two groups, straight from the definition. */
function byDefinition(a: readonly Observation[], b: readonly Observation[]) {
  const all = [...a, ...b];
  let difference = 0;
  let variance = 0;
  for (const time of new Set(all.filter((o) => o.event).map((o) => o.time))) {
    const n = all.filter((o) => o.time >= time).length;
    const d = all.filter((o) => o.time === time && o.event).length;
    const nA = a.filter((o) => o.time >= time).length;
    difference += a.filter((o) => o.time === time && o.event).length - (d * nA) / n;
    if (n > 1) variance += (d * nA * (n - nA) * (n - d)) / (n * n * (n - 1));
  }
  return { difference, variance };
}

describe('logRankTest by hand', () => {
  test('gives 1.85² / 0.6775 for three deaths against three who outlive them', () => {
    const result = logRankTest([small, other]);
    // Expected in the first group: 3/6 + 2/5 + 1/4 = 1.15. Variance: 1/4 + 6/25 + 3/16 = 0.6775.
    expectNear(result.expected, [1.15, 1.85]);
    expectNear(result.variance, [
      [0.6775, -0.6775],
      [-0.6775, 0.6775],
    ]);
    expectNear(result.statistic, 1.85 ** 2 / 0.6775);
    expectNear(result.p, 0.0246023499536417, 1e-13);
    expect(result.df).toBe(1);
    expect(result.observed).toEqual([3, 0]);
  });

  test('gives 0.0224 when the first two deaths fall on one month', () => {
    // 2 of 6 die, then 1 of 4: expected 1 + 1/4, variance 2·3·3·4 / (36·5) + 3/16 = 0.4 + 0.1875.
    expectNear(logRankTest([read('10 10 60'), other]).statistic, 1.75 ** 2 / 0.5875);
  });
});

describe('logRankTest at the edges', () => {
  test.each([
    ['a group is empty', [six, []]],
    ['nobody died', [read('1+ 2+'), read('3+')]],
    ['all died at once', [read('5 5'), read('5')]],
    ['the groups never meet', [read('1+ 2+'), read('3 4')]],
    ['everybody is missing', [[], []]],
  ])('has no statistic and no P where %s', (_, groups) => {
    expect(logRankTest(groups)).toMatchObject({ statistic: null, p: null, df: 0 });
  });

  test('refuses a single group', () => {
    expect(() => logRankTest([six])).toThrow(
      new RangeError('logRankTest requires at least two groups, received 1'),
    );
  });

  test('gives P of a far tail as itself', () => {
    const early = Array.from({ length: 400 }, (_, i) => ({ time: i + 1, event: true }));
    const late = early.map(({ time }) => ({ time: time + 1000, event: true }));
    const { p } = logRankTest([early, late]);
    expect(p).toBeGreaterThan(0);
    expect(p).toBeLessThan(1e-100);
  });
});

describe('logRankTest for 100 random trials', () => {
  test.each(seeds)('agrees with its definition, ignores order of rows and of groups (seed %i)', (seed) => {
    const a = frozen(randomTrial(seed, sizeOf(seed)));
    const b = frozen(randomTrial(seed + 1000, sizeOf(seed * 7)));
    const { difference, variance } = byDefinition(a, b);
    const result = logRankTest([a, b]);
    // Rounding: both differ by what is left of sums of up to 24 terms of size 1.
    expect(Math.abs(result.observed[0]! - result.expected[0]! - difference)).toBeLessThan(1e-13);
    expectNear(result.variance[0]![0]!, variance, 1e-12);
    if (result.statistic !== null) {
      expect(Math.abs(result.statistic - difference ** 2 / variance)).toBeLessThan(1e-11);
    }
    const again = logRankTest([shuffled(b, seed), shuffled(a, seed)]);
    expect(again.df).toBe(result.df);
    if (result.p !== null) expect(Math.abs(again.p! - result.p)).toBeLessThan(1e-12);
  });

  test.each(seeds)(
    'is unmoved by an empty group and by a group that left before any event (seed %i)',
    (seed) => {
      const a = randomTrial(seed, sizeOf(seed)).map((o) => ({ ...o, time: o.time + 1 }));
      const b = randomTrial(seed + 1000, sizeOf(seed * 7)).map((o) => ({ ...o, time: o.time + 1 }));
      const plain = logRankTest([a, b]);
      const padded = logRankTest([a, [], b, read('0.5+ 0.5+')]);
      expect(padded.df).toBe(plain.df);
      if (plain.statistic === null) expect(padded.statistic).toBeNull();
      else expect(Math.abs(padded.statistic! - plain.statistic)).toBeLessThan(1e-11);
    },
  );
});
