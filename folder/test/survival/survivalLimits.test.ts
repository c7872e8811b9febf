import { describe, expect, test } from 'vitest';
import { betaQuantile, kaplanMeier, survivalLimits } from '../../src/survival/index.ts';
import type { LimitMethod } from '../../src/survival/index.ts';
import { expectNear } from './near.ts';
import { frozen, randomTrial, read, seeds, shuffled, six, sizeOf } from './trials.ts';

const methods: LimitMethod[] = [
  'beta-product',
  'beta-product-mid-p',
  'thomas-grunkemeier',
  'plain',
  'log',
  'log-log',
  'logit',
];

describe('survivalLimits by hand', () => {
  test('by beta product are those of Clopper and Pearson for k of n, without censoring', () => {
    const steps = survivalLimits(read('4 2 3 1 6 5'), { method: 'beta-product' });
    expect(steps.map(({ from }) => from)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    for (const [died, { lower, upper }] of steps.entries()) {
      const alive = 6 - died;
      expectNear(lower, alive === 0 ? 0 : betaQuantile(0.025, alive, died + 1, 'lower'));
      expectNear(upper, died === 0 ? 1 : betaQuantile(0.025, alive + 1, died, 'upper'));
    }
    // Before the first event and after the last death the quantiles have closed forms.
    expectNear(steps[0]!.lower, 0.025 ** (1 / 6));
    expectNear(steps[6]!.upper, 1 - 0.025 ** (1 / 6));
  });

  test('by beta product fall along the tail as patients leave, and reach 0 when nobody is left', () => {
    const steps = survivalLimits(six, { method: 'beta-product' });
    expect(steps.map(({ from }) => from)).toEqual([0, 10, 62, 110, 145, 168, 186]);
    expectNear(
      steps.map(({ lower }) => lower),
      [0.5407, 0.3588, 0.2228, 0.1181, 0.076, 0.0189, 0],
      2e-3, // four printed decimals
    );
    expect(new Set(steps.slice(3).map(({ upper }) => upper)).size).toBe(1);
  });

  test('by likelihood ratio are symmetric for all dead and none dead', () => {
    const q = 3.841458820694124;
    expectNear(survivalLimits(read('9+ 9+ 9+ 9+ 9+ 9+'), { method: 'thomas-grunkemeier' })[0], {
      from: 0,
      lower: Math.exp(-q / 12),
      upper: 1,
    });
    expectNear(survivalLimits(read('9 9 9 9 9 9'), { method: 'thomas-grunkemeier' })[1], {
      from: 9,
      lower: 0,
      upper: 1 - Math.exp(-q / 12),
    });
  });

  test('from Greenwood at S = 1/2 with variance 1/24 have closed forms', () => {
    const z = 1.959963984540054;
    const g = 2 * Math.sqrt(1 / 24);
    const last = (method: LimitMethod) => survivalLimits(six, { method }).at(-1);
    expectNear(last('plain'), {
      from: 110,
      lower: 0.5 - z * Math.sqrt(1 / 24),
      upper: 0.5 + z * Math.sqrt(1 / 24),
    });
    expectNear(last('log'), { from: 110, lower: 0.5 * Math.exp(-z * g), upper: 1 });
    expectNear(last('log-log'), {
      from: 110,
      lower: 0.5 ** Math.exp((z * g) / Math.LN2),
      upper: 0.5 ** Math.exp((-z * g) / Math.LN2),
    });
    expectNear(last('logit'), {
      from: 110,
      lower: 1 / (1 + Math.exp(2 * z * g)),
      upper: 1 / (1 + Math.exp(-2 * z * g)),
    });
  });
});

describe('survivalLimits at the edges', () => {
  test.each(methods)('by %s are one step of nulls without patients', (method) => {
    expect(survivalLimits([], { method })).toEqual([{ from: 0, lower: null, upper: null }]);
  });

  test.each(['plain', 'log', 'log-log', 'logit'] as const)('by %s do not exist where S is 0', (method) => {
    expect(survivalLimits(read('1 2'), { method }).at(-1)).toEqual({ from: 2, lower: null, upper: null });
  });

  test.each(methods)('by %s begin with the event where that is at time 0', (method) => {
    const steps = survivalLimits(read('0 5+ 6'), { method });
    expect(steps[0]!.from).toBe(0);
    expect(steps[1]?.from).not.toBe(0);
    expect(steps[0]!.upper).not.toBe(null);
  });

  test('refuse a level outside 0 to 1', () => {
    expect(() => survivalLimits(six, { method: 'log', level: 95 })).toThrow(
      new RangeError('survivalLimits requires a level between 0 and 1, received 95'),
    );
  });
});

describe.each(methods)('survivalLimits by %s for 100 random trials', (method) => {
  test.each(seeds)('bracket S, stay in [0, 1], ignore row order, widen with the level (seed %i)', (seed) => {
    const trial = frozen(randomTrial(seed, sizeOf(seed)));
    const rows = kaplanMeier(trial);
    const steps = survivalLimits(trial, { method });
    const wider = survivalLimits(trial, { method, level: 0.99 });
    expect(survivalLimits(shuffled(trial, seed), { method })).toEqual(steps);
    for (const [i, { from, lower, upper }] of steps.entries()) {
      const survival = rows.findLast((row) => row.time <= from)?.survival ?? 1;
      if (lower === null || upper === null) continue;
      expect(lower).toBeGreaterThanOrEqual(0);
      expect(upper).toBeLessThanOrEqual(1);
      // Equal but for rounding where a limit meets the estimate.
      expect(lower).toBeLessThanOrEqual(survival + 1e-12);
      expect(upper).toBeGreaterThanOrEqual(survival - 1e-12);
      expect(wider[i]!.lower).toBeLessThanOrEqual(lower + 1e-12);
      expect(wider[i]!.upper).toBeGreaterThanOrEqual(upper - 1e-12);
    }
  });
});
