import { describe, expect, test } from 'vitest';
import {
  kaplanMeierOfIntervals,
  restrictedMean,
  restrictedMeanDifference,
  restrictedMeanOfIntervals,
  restrictedMeanTest,
} from '../../src/survival/index.ts';
import type { Interval, Observation } from '../../src/survival/index.ts';
import { expectNear } from './near.ts';
import { patients } from './reference.ts';
import { other, randomTrial, read, seeds, shuffled, sizeOf, small } from './trials.ts';

const difference = (a: readonly Observation[], b: readonly Observation[], tau: number, level = 0.95) =>
  restrictedMeanDifference(restrictedMean(a, { tau }), restrictedMean(b, { tau }), { level });

test('by hand: 4 minus 2, each a mean of two with its variance', () => {
  // 1 and 3: mean 2, variance 1, of a mean of two 1/2; 4 and 4 (followed on): mean 4, no variance.
  const { lower, upper, standardError, ...rest } = difference(read('1 3'), read('5 6'), 4);
  expectNear(rest.difference, 2);
  expectNear(standardError, Math.sqrt(1 / 2));
  expectNear(
    [lower, upper],
    [2 - 1.959963984540054 * Math.sqrt(0.5), 2 + 1.959963984540054 * Math.sqrt(0.5)],
  );
});

test('agrees with survRM2 on the 6-MP trial up to 20 weeks', () => {
  const { lower, upper, p, ...rest } = difference(patients('gehan', 0), patients('gehan', 1), 20);
  expectNear(
    [rest.difference, lower, upper, p],
    [7.68795518207283, 4.19589740317452, 11.1800129609711, 1.59626499903652e-5],
    1e-11,
  );
});

describe('for 100 random trials', () => {
  test.each(seeds)(
    'turns over with the groups, keeps to the unit, and knows the test’s P (seed %i)',
    (seed) => {
      const [a, b] = [randomTrial(seed, sizeOf(seed)), randomTrial(seed + 1000, sizeOf(7 * seed))];
      const one = difference(a, shuffled(b, seed), 6, 0.9);
      const two = difference(b, a, 6, 0.9);
      expect(Math.abs(one.difference! + two.difference!)).toBeLessThan(1e-12);
      if (one.standardError === null)
        return expect([one.lower, two.upper, one.p]).toEqual([null, null, null]);
      expect(Math.abs(one.lower! + two.upper!)).toBeLessThan(1e-12);
      const inDays = (part: readonly Observation[]) => part.map((o) => ({ ...o, time: o.time * 30 }));
      expectNear(difference(inDays(a), inDays(b), 180, 0.9).standardError, one.standardError * 30, 1e-11);
      const { asymptoticP } = restrictedMeanTest(a, b, { tau: 6, draws: 1 })!;
      expectNear(one.p, asymptoticP, 1e-9);
    },
  );

  test.each(seeds)('of stretches is the area under their curve, and unmoved by cutting (seed %i)', (seed) => {
    const trial = randomTrial(seed, sizeOf(seed)).map(({ time, event }, i): Interval => ({
      start: i % 3 === 0 || time < 2 ? 0 : 1,
      stop: time,
      event,
    }));
    const tau = 7.5;
    let [area, from, survival] = [0, 0, 1];
    for (const row of kaplanMeierOfIntervals(trial).filter(({ time }) => time < tau)) {
      area += survival * (row.time - from);
      [from, survival] = [row.time, row.survival];
    }
    const mean = restrictedMeanOfIntervals(shuffled(trial, seed), { tau });
    expectNear(mean.estimate, area + survival * (tau - from));
    const cut = trial.flatMap(({ start, stop, event }) =>
      stop > 4
        ? [
            { start, stop: 4, event: false },
            { start: 4, stop, event },
          ]
        : [{ start, stop, event }],
    );
    const { estimate, standardError, extended } = restrictedMeanOfIntervals(cut, { tau });
    expectNear([estimate, standardError], [mean.estimate, mean.standardError], 1e-11);
    expect(extended).toBe(mean.extended);
    const early = trial.map(({ stop, event }) => ({ time: stop, event }));
    const all = trial.map((one) => ({ ...one, start: 0 }));
    expectNear(restrictedMeanOfIntervals(all, { tau }), { ...restrictedMean(early, { tau }) }, 1e-11);
  });
});

test('has no limits where a curve was drawn on flat, none without patients, no P without variance', () => {
  expect(difference(read('1 2+'), read('1 9'), 4)).toMatchObject({
    standardError: null,
    lower: null,
    p: null,
  });
  expect(difference([], read('1'), 4)).toEqual({
    difference: null,
    standardError: null,
    lower: null,
    upper: null,
    p: null,
  });
  expect(difference(small, other, 5)).toMatchObject({ difference: 0, lower: 0, upper: 0, p: null });
  expect(() => difference(small, other, 5, 95)).toThrow(RangeError);
});
