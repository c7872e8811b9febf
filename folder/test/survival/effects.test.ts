import { describe, expect, test } from 'vitest';
import {
  analysis,
  coxModel,
  exactLogRankTest,
  familyWiseTest,
  firthCox,
  firthCoxOfSwitching,
  landmark,
  logRankTest,
  mantelByarTest,
  meldedComparison,
  restrictedMeanTest,
  stratifiedLogRankTest,
} from '../../src/survival/index.ts';
import type { Observation } from '../../src/survival/index.ts';
import { expectNear } from './near.ts';
import { other, randomTrial, read, seeds, shuffled, six, sizeOf, small } from './trials.ts';

const pair = (seed: number) =>
  [randomTrial(seed, 2 + (seed % 6)), randomTrial(seed + 700, 2 + (seed % 5))] as const;

describe('firthCox', () => {
  test('gives 13.0 (1.17 to 1783), P 0.035 for the three who died against the three who lived', () => {
    const { hazardRatio, lower, upper, p } = firthCox(other, small)!;
    // coxphf stops 3e-7 short of the top.
    expectNear(
      [hazardRatio, lower, upper, p],
      [Math.exp(2.56524110283096), 1.16972084529793, 1783.01492852513, 0.0352650664485807],
      1e-6,
    );
  });

  test('has a closed form for one against one: l + ln I / 2 is highest at a ratio of 3', () => {
    // p = r / (1 + r) for the one event: ln p + ln(p (1 - p)) / 2, so (3/2) / p = (1/2) / (1 - p), p = 3/4.
    expectNear(firthCox(read('5+'), read('3'))!.hazardRatio, 3, 1e-10);
  });

  test.each(seeds)('turns over with the groups, and lies inside its limits (seed %i)', (seed) => {
    const [a, b] = pair(seed);
    for (const ties of ['efron', 'breslow'] as const) {
      const one = firthCox(a, b, { ties });
      const two = firthCox(shuffled(b, seed), a, { ties });
      if (one === null || two === null) {
        expect([one, two]).toEqual([null, null]);
        continue;
      }
      expectNear(
        [two.hazardRatio, two.lower, two.upper],
        [1 / one.hazardRatio, 1 / one.upper, 1 / one.lower],
        1e-6,
      );
      expect(one.lower).toBeLessThan(one.hazardRatio);
      expect(one.upper).toBeGreaterThan(one.hazardRatio);
      // P and the limits are the same test: 1 is outside exactly where P < 0.05.
      expect(one.lower > 1 || one.upper < 1).toBe(one.p < 0.05);
    }
  });

  test('does not exist where no event had both groups at risk', () => {
    for (const [a, b] of [
      [six, []],
      [read('1+'), read('2')],
      [read('4+'), read('5+')],
    ] as const)
      expect(firthCox(a, b)).toBeNull();
  });
});

describe('coxModel', () => {
  test('is log(1.5 + √33 / 2) for the six subjects of a textbook, ties as Breslow', () => {
    // Therneau & Grambsch 2000, appendix E: times 1, 1, 6, 6, 8, 9 with x = 1, 1, 1, 0, 0, 0; deaths at 1, 6, 6, 9.
    const model = coxModel([read('6 8+ 9'), read('1 1+ 6')], { ties: 'breslow' })!;
    expectNear(model.effects[0]!.logHazardRatio, Math.log((3 + Math.sqrt(33)) / 2), 1e-12);
  });

  test('refuses where one group has all its events first, or none, or never meets the other', () => {
    expect(coxModel([other, small])).toBeNull();
    expect(coxModel([read('1+ 2+'), read('3 4')])).toBeNull();
    expect(coxModel([six, []])).toBeNull();
    expect(coxModel([read('1 4'), read('2 3'), read('9+')])).toBeNull();
    expect(() => coxModel([six])).toThrow(
      new RangeError('coxModel requires at least two groups, received 1'),
    );
  });

  test.each(seeds)(
    'turns over with the groups, and scores as the log-rank test near no effect (seed %i)',
    (seed) => {
      const [a, b] = pair(seed);
      const one = coxModel([a, b]);
      const two = coxModel([b, shuffled(a, seed)]);
      if (one === null) return expect(two).toBeNull();
      expect(one.effects[0]!.logHazardRatio).toBeCloseTo(-two!.effects[0]!.logHazardRatio, 10);
      const { observed, expected } = logRankTest([a, b]);
      const sign = Math.sign(observed[1]! - expected[1]!);
      if (Math.abs(observed[1]! - expected[1]!) > 1e-9)
        expect(Math.sign(one.effects[0]!.logHazardRatio)).toBe(sign);
    },
  );
});

describe('restrictedMeanTest', () => {
  test.each([
    [60, 1],
    [120, 0.1],
    [150, 0.1],
  ])('up to %i permutes to P %d for the three who died against the three who lived', (tau, p) => {
    const result = restrictedMeanTest(small, read('150+ 170+ 191+'), { tau })!;
    expectNear(result.p, p);
    expect(result).toMatchObject({ splits: 20, method: 'exact', draws: null });
  });

  test('has an asymptotic P of 0.000011 for the same, which is why it permutes', () => {
    const { difference, asymptoticP } = restrictedMeanTest(read('10 60 100'), read('150+ 170+ 191+'), {
      tau: 150,
    })!;
    expectNear([difference, asymptoticP], [280 / 3, 0.0000112960181426887], 1e-10);
    expect(restrictedMeanTest(read('5+'), read('6+'), { tau: 4 })!.asymptoticP).toBeNull();
    expect(restrictedMeanTest(six, [], { tau: 4 })).toBeNull();
  });

  test('samples where there are too many splits, and repeats itself', () => {
    const [a, b] = [randomTrial(1, 12), randomTrial(2, 12)];
    const result = restrictedMeanTest(a, b, { tau: 8, draws: 200 })!;
    expect(result).toMatchObject({ method: 'monteCarlo', draws: 200 });
    expect(restrictedMeanTest(a, b, { tau: 8, draws: 200 })).toEqual(result);
  });
});

describe('meldedComparison', () => {
  test('agrees with bpcp for the two groups of six', () => {
    // Printed with three decimals; bpcp integrates numerically.
    const at60 = meldedComparison(
      other,
      small.map((o) => ({ ...o, time: Math.min(o.time, 100) === 62 ? 60 : o.time })),
      { at: 60 },
    )!;
    expect(at60.estimate).toBeCloseTo(-2 / 3, 12);
    expect([at60.lower, at60.upper, at60.p].map((x) => Number(x.toFixed(3)))).toEqual([-0.992, 0.362, 0.4]);
    const at120 = meldedComparison(other, small, { at: 120 })!;
    expect([at120.lower, at120.upper, at120.p].map((x) => Number(x.toFixed(3)))).toEqual([-1, 0.109, 0.1]);
  });

  test("is Fisher's central exact test without censoring", () => {
    // 1 of 4 against 4 of 5 alive: one-sided Fisher = [C(4,1) C(5,4) + C(4,0) C(5,5)] / C(9,5) = 21 / 126; doubled.
    const result = meldedComparison(read('1 1 1 9+'), read('1 9+ 9+ 9+ 9+'), { at: 5 })!;
    expectNear(result.p, (2 * 21) / 126, 1e-10);
  });

  test('turns over with the groups and knows no difference before anything happened', () => {
    const one = meldedComparison(small, other, { at: 100 })!;
    const two = meldedComparison(other, small, { at: 100 })!;
    expectNear([two.lower, two.upper, two.p], [-one.upper, -one.lower, one.p], 1e-10);
    expect(meldedComparison(small, other, { at: 5 })).toMatchObject({ estimate: 0, p: 1 });
    expect(meldedComparison(six, [], { at: 5 })).toBeNull();
    expect(meldedComparison(small, other, { at: 500 })!.estimate).toBeNull();
  });
});

describe('a group that patients join', () => {
  const cohort = [
    { time: 10, event: true, switched: null },
    { time: 60, event: true, switched: 24 },
    { time: 100, event: true, switched: null },
    { time: 150, event: false, switched: null },
    { time: 170, event: false, switched: 40 },
    { time: 191, event: false, switched: 72 },
  ];

  test('mantelByarTest by hand: 1 observed, 0 + 2/5 + 2/4 = 0.9 expected, variance 0.49', () => {
    const { observed, expected, variance, statistic } = mantelByarTest(shuffled(cohort, 1));
    expect(observed[1]).toBe(1);
    expectNear([expected[1], variance[1]![1], statistic], [0.9, 0.24 + 0.25, 0.01 / 0.49]);
  });

  test('mantelByarTest is the log-rank test where nobody changes late', () => {
    const atZero = cohort.map((o, i) => ({ ...o, switched: i < 3 ? 0 : null }));
    expectNear(
      mantelByarTest(atZero).statistic,
      logRankTest([cohort.slice(3), cohort.slice(0, 3)]).statistic,
    );
  });

  test.each([
    [24, 0.0455002638963585],
    [48, 0.592440090171318],
    [72, 0.317310507862914],
  ])('landmark at %i gives P %d', (at, p) => {
    expectNear(landmark(cohort, { at }).test.p, p);
  });

  test('landmark leaves out who is gone by then, and counts a change at the landmark', () => {
    const { before, after, excluded } = landmark(cohort, { at: 60 });
    expect([before.length, after.length, excluded]).toEqual([3, 1, 2]);
    expect(landmark(cohort, { at: 40 }).after).toHaveLength(2);
  });

  test('firthCoxOfSwitching gives 1.22 (0.098 to 15.3) where the naive ratio is 0.52', () => {
    const { hazardRatio, lower, upper, p } = firthCoxOfSwitching(cohort)!;
    expectNear(
      [hazardRatio, lower, upper, p],
      [Math.exp(0.202732008029006), 0.0980374071832371, 15.3002822401904, 0.861919717485618],
      1e-6,
    ); // coxphf's stopping rule
    const naive = firthCox(
      cohort.filter((o) => o.switched === null),
      cohort.filter((o) => o.switched !== null),
    )!;
    expectNear(naive.hazardRatio, Math.exp(-0.65229702572633), 1e-6);
  });
});

describe('familyWiseTest', () => {
  const cohort = read('10 60 100 150+ 170+ 191+');
  const groupings = ['111000', '011110', '011001', '011011', '001111'].map((bits) =>
    [...bits].map((bit) => bit === '1'),
  );

  test('gives the P of a single grouping its permutation P', () => {
    for (const grouping of groupings) {
      const [a, b] = [true, false].map((is) => cohort.filter((_, i) => grouping[i] === is));
      const { p } = familyWiseTest(cohort, [grouping], { statistic: 'permutation' });
      expectNear(p, exactLogRankTest(a!, b!)!.p);
    }
  });

  test('gives 0.20 for the family that coin samples to 0.2002', () => {
    const { p, singleStepP, stepDownP, orders, method } = familyWiseTest(cohort, groupings, {
      statistic: 'permutation',
    });
    expect([p, orders, method]).toEqual([0.2, 720, 'exact']);
    // coin sampled: 0.366565 and 0.282265, with errors of about 0.001.
    expect(Math.abs(singleStepP[4]! - 0.366565)).toBeLessThan(0.005);
    expect(Math.abs(stepDownP[4]! - 0.282265)).toBeLessThan(0.005);
  });

  test('is unmoved by a grouping said twice, and never below the single P', () => {
    const once = familyWiseTest(cohort, groupings);
    const twice = familyWiseTest(cohort, [...groupings, ...groupings]);
    expect(twice.p).toBe(once.p);
    groupings.forEach((grouping, j) => {
      const alone = familyWiseTest(cohort, [grouping]).p!;
      expect(once.singleStepP[j]).toBeGreaterThanOrEqual(alone);
      expect(once.singleStepP[j]).toBeGreaterThanOrEqual(once.stepDownP[j]!);
    });
  });

  test('leaves out a grouping that splits nobody, samples large families, refuses wrong sizes', () => {
    const all = cohort.map(() => true);
    expect(familyWiseTest(cohort, [all])).toMatchObject({ p: null, statistic: [null], singleStepP: [null] });
    const large = randomTrial(3, 12);
    const grouping = large.map((_, i) => i % 2 === 0);
    const result = familyWiseTest(large, [grouping], { draws: 500 });
    expect(result).toMatchObject({ method: 'monteCarlo', orders: 500 });
    expect(() => familyWiseTest(cohort, [[true]])).toThrow(
      new RangeError('familyWiseTest requires groupings of 6 patients, received one of 1'),
    );
  });
});

describe('stratifiedLogRankTest', () => {
  test.each(seeds)('is the plain test for one stratum, and sums for two (seed %i)', (seed) => {
    const [a, b] = pair(seed);
    const [c, d] = pair(seed + 50);
    expect(stratifiedLogRankTest([[a, b]])).toEqual(logRankTest([a, b]));
    const both = stratifiedLogRankTest([
      [a, b],
      [c, d],
    ]);
    const [one, two] = [logRankTest([a, b]), logRankTest([c, d])];
    expectNear(both.expected[0]! + 1, one.expected[0]! + two.expected[0]! + 1);
    expectNear(both.variance[0]![0]! + 1, one.variance[0]![0]! + two.variance[0]![0]! + 1);
  });

  test('refuses strata with different numbers of groups', () => {
    expect(() => stratifiedLogRankTest([[six, six], [six]])).toThrow(
      new RangeError('stratifiedLogRankTest requires 2 groups in each stratum, received 1'),
    );
  });
});

test('weighted tests of six: 4.5 by Gehan and Peto, 4.7929 by Tarone and Ware', () => {
  const statistic = (weight: Parameters<typeof logRankTest>[1]) =>
    logRankTest([small, other], weight).statistic;
  expectNear(statistic({ weight: 'gehan-breslow' }), 4.5);
  expectNear(statistic({ weight: 'peto-prentice' }), 4.5);
  expectNear(statistic({ weight: { rho: 1, gamma: 0 } }), 4.5);
  // Weights √6, √5, 2: (3/√6 + 3/√5 + 3/2)² is U², V = 6/4 + 6/5 + 3/4 = 3.45.
  expectNear(
    statistic({ weight: 'tarone-ware' }),
    (Math.sqrt(6) / 2 + (3 * Math.sqrt(5)) / 5 + 1.5) ** 2 / 3.45,
  );
  expect(() => statistic({ weight: { rho: -1, gamma: 0 } })).toThrow(RangeError);
});

test('analysis holds no number that is not finite, for every trial and grouping', () => {
  const finite = (value: unknown): boolean =>
    typeof value === 'number'
      ? Number.isFinite(value)
      : value === null || typeof value !== 'object' || Object.values(value).every(finite);
  const trials: (readonly Observation[])[] = [
    [],
    read('0'),
    read('0+'),
    read('5 5 5'),
    read('1e300 1e305 1e305+'),
    ...seeds.map((seed) => randomTrial(seed, sizeOf(seed))),
  ];
  for (const trial of trials) {
    const groups = new Map([
      ['a', trial.filter((_, i) => i % 2 === 0)],
      ['b', trial.filter((_, i) => i % 2 === 1)],
    ]);
    expect(finite(analysis(trial, groups, { tau: 6, at: [0, 3, 50] }))).toBe(true);
  }
});
