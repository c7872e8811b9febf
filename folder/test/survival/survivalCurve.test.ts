import { expect, test } from 'vitest';
import { kaplanMeier, survivalCurve, survivalLimits } from '../../src/survival/index.ts';
import type { LimitMethod } from '../../src/survival/index.ts';
import { sortTimes } from '../../src/survival/sortTimes.ts';
import { seededRandom } from '../../src/survival/seededRandom.ts';
import { randomTrial, seeds, sizeOf } from './trials.ts';

const methods: LimitMethod[] = [
  'beta-product',
  'beta-product-mid-p',
  'thomas-grunkemeier',
  'plain',
  'log',
  'log-log',
  'logit',
];

test.each(methods)('survivalCurve by %s is kaplanMeier with the limits of survivalLimits', (method) => {
  expect(survivalCurve([], { method })).toEqual([]);
  for (const seed of seeds) {
    const trial = randomTrial(seed, sizeOf(seed));
    const steps = survivalLimits(trial, { method });
    const expected = kaplanMeier(trial).map((row) => {
      const { lower, upper } = steps.findLast(({ from }) => from <= row.time)!;
      return { ...row, lower, upper };
    });
    expect(survivalCurve(trial, { method })).toEqual(expected);
  }
});

test('sortTimes sorts long columns like the native sort: fractions, ties, 0, tiny and huge numbers', () => {
  const random = seededRandom(1);
  const makers = [
    () => random(),
    () => Math.floor(random() * 50),
    () => Math.floor(random() * 1e9),
    () => 10 ** (600 * random() - 300),
    () => (random() < 0.1 ? 0 : Number.MIN_VALUE * Math.floor(random() * 1000)),
    () => 7,
  ];
  for (const make of makers) {
    for (const n of [0, 1, 1000, 30_000]) {
      const times = Float64Array.from({ length: n }, make);
      expect(sortTimes(times.slice())).toEqual(times.slice().sort());
    }
  }
});
