import { describe, expect, test } from 'vitest';
import {
  bestAndWorstCase,
  eventRate,
  coveragePieces,
  coverageSummary,
  exactCoverage,
  exactProportion,
  kaplanMeier,
  leaveOneOut,
  logRankTest,
  quantileLimits,
  restrictedMean,
  smallestChange,
  survivalAt,
  survivalLimits,
  survivalWithOneMoreEvent,
} from '../../src/survival/index.ts';
import type { Observation } from '../../src/survival/index.ts';
import { expectNear } from './near.ts';
import { other, randomTrial, read, seeds, shuffled, six, sizeOf, small } from './trials.ts';

const logRankP = (a: readonly Observation[], b: readonly Observation[]) => logRankTest([a, b]).p;

describe('restrictedMean', () => {
  test('is the mean of min(time, tau) where nobody left before tau, with its standard error', () => {
    const { estimate, standardError } = restrictedMean(six, { tau: 120 });
    const capped = [10, 62, 110, 120, 120, 120];
    const mean = capped.reduce((a, b) => a + b) / 6;
    expectNear(estimate, mean);
    // Without censoring the variance is that of a mean, with divisor n.
    expectNear(standardError, Math.sqrt(capped.reduce((sum, x) => sum + (x - mean) ** 2, 0)) / 6);
  });

  test('is tau before the first event, 0 at tau 0, null without patients, and says when it guesses', () => {
    expect(restrictedMean(six, { tau: 5 })).toEqual({
      tau: 5,
      estimate: 5,
      standardError: 0,
      extended: false,
    });
    expect(restrictedMean(six, { tau: 0 }).estimate).toBe(0);
    expect(restrictedMean([], { tau: 5 })).toEqual({
      tau: 5,
      estimate: null,
      standardError: null,
      extended: false,
    });
    expect(restrictedMean(read('1 2+'), { tau: 4 })).toMatchObject({ estimate: 1 + 0.5 * 3, extended: true });
    expect(restrictedMean(read('1 2'), { tau: 4 })).toMatchObject({ estimate: 1.5, extended: false });
    expect(() => restrictedMean(six, { tau: -1 })).toThrow(RangeError);
  });

  test.each(seeds)(
    'is the area under the steps, whatever the order of rows and the unit (seed %i)',
    (seed) => {
      const trial = randomTrial(seed, sizeOf(seed));
      const tau = 7.5;
      let [area, from, survival] = [0, 0, 1];
      for (const row of kaplanMeier(trial).filter(({ time }) => time < tau)) {
        area += survival * (row.time - from);
        [from, survival] = [row.time, row.survival];
      }
      expectNear(restrictedMean(shuffled(trial, seed), { tau }).estimate, area + survival * (tau - from));
      const { estimate, standardError } = restrictedMean(trial, { tau });
      const inDays = restrictedMean(
        trial.map((o) => ({ ...o, time: o.time * 30 })),
        { tau: tau * 30 },
      );
      expectNear([inDays.estimate, inDays.standardError], [estimate! * 30, standardError! * 30]);
    },
  );
});

describe('eventRate', () => {
  test('counts 3 deaths in 681 months, with the limits of a chi-square', () => {
    const { events, personTime, rate } = eventRate(six);
    expect([events, personTime]).toEqual([3, 681]);
    expectNear(rate, 3 / 681);
  });
  test('has a lower limit of 0 and an upper one of -ln(0.025) without events', () => {
    expectNear(eventRate(read('4+ 6+')), {
      events: 0,
      personTime: 10,
      rate: 0,
      lower: 0,
      upper: -Math.log(0.025) / 10,
    });
    expect(eventRate(read('0+'))).toMatchObject({ rate: null, lower: null, upper: null });
    expect(eventRate([])).toMatchObject({ events: 0, personTime: 0, rate: null });
  });
});

test('quantileLimits holds every time whose interval holds 1/2, and null where a limit never falls so far', () => {
  expect(quantileLimits(survivalLimits(six, { method: 'log-log' }), 0.5)).toEqual({ lower: 10, upper: null });
  expect(quantileLimits(survivalLimits(six, { method: 'plain' }), 0.5)).toEqual({ lower: 62, upper: null });
  expect(quantileLimits(survivalLimits(six, { method: 'beta-product' }), 0.5)).toEqual({
    lower: 10,
    upper: null,
  });
  expect(quantileLimits([], 0.5)).toEqual({ lower: null, upper: null });
  expect(() => quantileLimits([], 0)).toThrow(RangeError);
});

test('survivalAt gives the state with the limits of its step, and none after follow-up', () => {
  const [first, second, third] = survivalAt(six, [0, 62, 200], { method: 'beta-product' });
  expect(first).toMatchObject({ time: 0, atRisk: 6, survival: 1, upper: 1 });
  const { lower, upper } = exactProportion(4, 6);
  expectNear([second!.survival, second!.lower, second!.upper], [4 / 6, lower, upper]);
  expect(third).toMatchObject({ survival: null, lower: null, upper: null });
});

describe('exactCoverage at n = 6', () => {
  const grid = Array.from({ length: 651 }, (_, i) => 0.3 + i / 1000);

  test.each([
    ['plain', 0.265, 0.784, 0.656],
    ['log', 0.267, 0.789, 0.665],
    ['log-log', 0.234, 0.797, 0.603],
    ['logit', 0.234, 0.814, 0.603],
    ['thomas-grunkemeier', 0.802, 0.936, 0.991],
    ['beta-product', 0.966, 0.988, 0.991],
    ['beta-product-mid-p', 0.912, 0.972, 0.991],
  ] as const)(
    'of %s has minimum %d and mean %d over S from 0.3 to 0.95, and %d at 5/6',
    (method, least, mean, at) => {
      const coverage = exactCoverage(6, grid, { method });
      // The three decimals were found on a coarser grid: minimum and mean may differ in the third.
      expect(Math.abs(Math.min(...coverage) - least)).toBeLessThan(0.003);
      expect(Math.abs(coverage.reduce((a, b) => a + b) / coverage.length - mean)).toBeLessThan(0.002);
      expect(exactCoverage(6, [5 / 6], { method })[0]).toBeCloseTo(at, 3);
    },
  );

  test('of beta product never falls below the level, at any S and n up to 12', () => {
    const all = Array.from({ length: 999 }, (_, i) => (i + 1) / 1000);
    for (let n = 1; n <= 12; n++) {
      expect(Math.min(...exactCoverage(n, all, { method: 'beta-product' }))).toBeGreaterThanOrEqual(0.95);
    }
  });

  const methods = [
    'plain',
    'log',
    'log-log',
    'logit',
    'thomas-grunkemeier',
    'beta-product',
    'beta-product-mid-p',
  ] as const;

  test.each(methods)(
    'of %s over a range agrees with a fine grid, and its runs of deaths have no gap',
    (method) => {
      const fine = Array.from({ length: 6501 }, (_, i) => 0.3 + i / 10_000);
      const coverage = exactCoverage(6, fine, { method });
      const { least, mean } = coverageSummary(6, { method, from: 0.3, to: 0.95 });
      expect(least).toBeLessThanOrEqual(Math.min(...coverage) + 1e-12);
      expect(least).toBeCloseTo(Math.min(...coverage), 3);
      expect(mean).toBeCloseTo(coverage.reduce((a, b) => a + b) / coverage.length, 3);
      for (let n = 1; n <= 12; n++) {
        const pieces = coveragePieces(n, { method });
        expect(pieces.map(({ from }) => from)).toEqual([0, ...pieces.slice(0, -1).map(({ to }) => to)]);
        expect(pieces.at(-1)!.to).toBe(1);
        for (const { deaths } of pieces) {
          expect(deaths).toEqual(Array.from(deaths, (_, i) => deaths[0]! + i));
        }
      }
    },
  );

  test('of beta product by hand for one patient: 2.5 % is the lower limit of a survivor, the upper of a death is 97.5 %', () => {
    // Alive: [0.025, 1]; dead: [0, 0.975]. Between both limits everything covers, outside one outcome does.
    const { least, mean } = coverageSummary(1, { method: 'beta-product', from: 0, to: 1 });
    expectNear(least, 0.975);
    expectNear(mean, 0.95 + (2 * 0.025 * (0.975 + 1)) / 2);
  });

  test('sums the binomial by hand: Clopper-Pearson misses 5/6 only at 2 or fewer of 6', () => {
    const missed = (1 / 6) ** 6 * (1 + 6 * 5 + 15 * 25);
    expectNear(exactCoverage(6, [5 / 6], { method: 'beta-product' })[0], 1 - missed, 1e-12);
    expect(() => exactCoverage(0, [0.5], { method: 'log' })).toThrow(
      new RangeError('exactCoverage requires a positive whole number of patients, received 0'),
    );
  });
});

describe('influence', () => {
  const grouped = six.map((o, i) => ({ ...o, isSmall: i < 3 }));

  test('leaveOneOut: P is 0.039 without a patient who died, 0.063 without one who lived', () => {
    const p = leaveOneOut(grouped, (rest) =>
      logRankP(
        rest.filter((o) => o.isSmall),
        rest.filter((o) => !o.isSmall),
      ),
    );
    expectNear(p, [
      ...new Array<number>(3).fill(0.0389474557420255),
      ...new Array<number>(3).fill(0.0633982186599313),
    ]);
    expect(leaveOneOut([], () => 1)).toEqual([]);
  });

  test('survivalWithOneMoreEvent takes one more of those still followed', () => {
    expectNear(survivalWithOneMoreEvent(six, 60), 4 / 6);
    expectNear(survivalWithOneMoreEvent(six, 120), 2 / 6);
    expect(survivalWithOneMoreEvent(six, 186)).toBeNull();
  });

  test('bestAndWorstCase brackets the curve', () => {
    const { best, worst } = bestAndWorstCase(read('10 30+ 60 100+'));
    expectNear(
      best.map(({ time, survival }) => [time, survival]),
      [
        [10, 3 / 4],
        [60, 1 / 2],
        [100, 1 / 2],
      ],
    );
    expectNear(
      worst.map(({ survival }) => survival),
      [3 / 4, 1 / 2, 1 / 4, 0],
    );
  });

  test('smallestChange: one relabelled survivor carries P from 0.025 over 0.05, one death undone too', () => {
    expect(smallestChange(small, other, { change: 'group', p: logRankP })).toMatchObject({ changes: 1 });
    const undone = smallestChange(small, other, { change: 'status', p: logRankP, direction: 'to-censored' })!;
    expect(undone).toMatchObject({ changes: 1, patients: [2] });
    expect(undone.p).toBeCloseTo(0.1161, 4);
    // Relabelling a survivor gives 0.1439, whoever it is.
    const moved = [...small, other[0]!];
    expect(logRankP(moved, other.slice(1))).toBeCloseTo(0.1439, 4);
    expect(smallestChange(six, [], { change: 'status', p: logRankP })).toBeNull();
  });
});
