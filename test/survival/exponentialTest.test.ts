import { describe, expect, test } from 'vitest';
import { chiSquareTail, exponentialTest } from '../../src/survival/index.ts';
import type { Observation } from '../../src/survival/index.ts';
import exponentialFile from '../reference/exponential.json' with { type: 'json' };
import { expectNear } from './near.ts';
import { dataSets, patients, veteranStrata } from './reference.ts';
import { frozen, other, randomTrial, read, seeds, shuffled, sizeOf, small } from './trials.ts';

describe('exponentialTest by hand', () => {
  test('of 3 in 182 months against 0 in 499 is 6 ln(681/182)', () => {
    const result = exponentialTest([small, other]);
    expectNear(result.statistic, 6 * Math.log(681 / 182));
    expectNear(result.rates, [3 / 182, 0]);
    expect(result.df).toBe(1);
    expectNear(result.p, chiSquareTail(result.statistic!, 1, 'upper'));
  });

  test('of 1 in 10 against 2 in 10, unsorted and tied, is 2 ln(2/3) + 4 ln(4/3)', () => {
    const { statistic } = exponentialTest([read('4+ 6'), read('3 3 4+')]);
    expectNear(statistic, 2 * Math.log(2 / 3) + 4 * Math.log(4 / 3), 1e-11);
  });

  test('of equal rates is 0, with P = 1', () => {
    expect(exponentialTest([read('5 5+'), read('10')])).toMatchObject({ statistic: 0, df: 1, p: 1 });
  });

  test('does not exist without an event, with one group, or with an event in no time', () => {
    const none = { statistic: null, df: 0, p: null };
    expect(exponentialTest([read('3+'), read('5+')])).toMatchObject(none);
    expect(exponentialTest([read('3')])).toMatchObject(none);
    expect(exponentialTest([read('3'), []])).toMatchObject({ ...none, rates: [1 / 3, null] });
    expect(exponentialTest([read('0'), read('5+')])).toMatchObject({ ...none, rates: [null, 0] });
    expect(exponentialTest([])).toMatchObject({ ...none, rates: [] });
  });

  test('leaves out a group that was followed for no time', () => {
    const two = exponentialTest([small, other]);
    const three = exponentialTest([small, read('0+'), other]);
    expect(three).toEqual({ ...two, rates: [two.rates[0], null, two.rates[1]] });
  });

  test('refuses a negative time', () => {
    expect(() => exponentialTest([[{ time: -1, event: true }], small])).toThrow(
      'exponentialTest requires times of at least 0, received -1',
    );
  });
});

describe('exponentialTest agrees with R', () => {
  test.each(dataSets)('on %s', (name) => {
    const { statistic, df, p } = exponentialTest([patients(name, 0), patients(name, 1)]);
    // R takes the difference of log likelihoods of up to a thousand, which costs it three digits.
    expectNear({ statistic, df, p }, exponentialFile.twoGroups[name], 1e-9);
  });

  test('on four groups', () => {
    const { statistic, df, p } = exponentialTest(veteranStrata().byCell);
    expectNear({ statistic, df, p }, exponentialFile.fourGroups, 1e-9);
  });
});

/** The log likelihood of one constant hazard, patient by patient: ln(hazard) at an event, and less the hazard at every time. */
const logLikelihood = (group: readonly Observation[], hazard: number): number =>
  group.reduce((sum, { time, event }) => sum + (event ? Math.log(hazard) : 0) - hazard * time, 0);

/** The largest log likelihood by a search over the logarithm of the hazard, written from the definition. */
function largest(group: readonly Observation[]): number {
  if (!group.some(({ event }) => event)) return 0;
  let [low, high] = [-30, 10];
  for (let step = 0; step < 200; step++) {
    const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
    if (logLikelihood(group, Math.exp(a)) < logLikelihood(group, Math.exp(b))) low = a;
    else high = b;
  }
  return logLikelihood(group, Math.exp(low));
}

describe('exponentialTest of random trials', () => {
  const trials = seeds.map((seed) => [
    randomTrial(seed, sizeOf(seed)).map(({ time, event }) => ({ time: time + 1, event })),
    randomTrial(seed + 1000, 1 + (seed % 7)).map(({ time, event }) => ({ time: time + 1, event })),
  ]);

  test('the search itself finds ln(3/30) for three events in thirty months', () => {
    expectNear(largest(read('5 10 15')), 3 * Math.log(3 / 30) - 3);
  });

  test('is twice what the largest likelihoods of the groups gain over that of all', () => {
    for (const [a, b] of trials) {
      const { statistic } = exponentialTest([a!, b!]);
      if (statistic === null) expect([...a!, ...b!].some(({ event }) => event)).toBe(false);
      else {
        const gain = 2 * (largest(a!) + largest(b!) - largest([...a!, ...b!]));
        // The search settles the place of a maximum to about 1e-8, and its height to less than 1e-12.
        expect(Math.abs(statistic - gain)).toBeLessThan(1e-10);
      }
    }
  });

  test('does not depend on the order of rows or groups, nor on the unit of time, and writes to nothing', () => {
    for (const [seed, [a, b]] of trials.entries()) {
      const { statistic, p } = exponentialTest([frozen(a!), frozen(b!)]);
      const inDays = (group: readonly Observation[]) =>
        group.map(({ time, event }) => ({ time: time * 30.4375, event }));
      for (const other of [
        exponentialTest([shuffled(b!, seed), shuffled(a!, seed)]),
        exponentialTest([inDays(a!), inDays(b!)]),
      ]) {
        expect(other.statistic === null).toBe(statistic === null);
        expect(Math.abs((other.statistic ?? 0) - (statistic ?? 0))).toBeLessThan(1e-12);
        // Where the statistic is near 0, P moves as its square root.
        expect(Math.abs((other.p ?? 0) - (p ?? 0))).toBeLessThan(1e-6);
      }
    }
  });
});
