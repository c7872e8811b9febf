import { describe, expect, test } from 'vitest';
import {
  exactLogRankTest,
  exactLogRankTestOfGroups,
  logRankTest,
  standardisedExactP,
  type Observation,
} from '../../src/survival/index.ts';
import { eachOrder } from '../../src/survival/orders.ts';
import reference from '../reference/groups.json' with { type: 'json' };
import { expectNear } from './near.ts';
import { randomTrial, read, seeds, shuffled } from './trials.ts';

type Groups = readonly (readonly Observation[])[];

/** Every order of the patients, cut into groups of the sizes given, each put through the ordinary log-rank test. */
function byDefinition(groups: Groups) {
  const all = groups.flat();
  const starts = groups.map((_, place) => groups.slice(0, place).flat().length);
  const worth = (order: readonly number[]) => {
    const dealt = groups.map((group, place) =>
      order.slice(starts[place], starts[place]! + group.length).map((patient) => all[patient]!),
    );
    const { observed, expected, statistic } = logRankTest(dealt);
    const difference = dealt.reduce(
      (sum, { length }, g) => sum + (length === 0 ? 0 : (observed[g]! - expected[g]!) ** 2 / length),
      0,
    );
    return { difference, standardised: statistic ?? 0 };
  };
  const inOrder = [...all.keys()];
  const dealt: ReturnType<typeof worth>[] = [];
  eachOrder(inOrder, (order) => dealt.push(worth(order)));
  const here = worth(inOrder);
  const share = (is: (deal: ReturnType<typeof worth>) => boolean) => dealt.filter(is).length / dealt.length;
  const most = Math.max(...dealt.map(({ difference }) => difference));
  const p = share(({ difference }) => difference >= here.difference - 1e-9);
  return {
    p,
    midP: (p + share(({ difference }) => difference > here.difference + 1e-9)) / 2,
    floorHere: share(({ difference }) => difference >= most - 1e-9),
    standardised: share(({ standardised }) => standardised >= here.standardised - 1e-9),
  };
}

/** Three to five groups of one to three patients, six or seven in all. */
const SIZES = [
  [2, 2, 2],
  [3, 2, 1],
  [1, 2, 2, 1],
  [4, 1, 1],
  [3, 2, 2],
  [2, 1, 1, 1, 1],
];
const cut = (patients: readonly Observation[], sizes: readonly number[]): Observation[][] => {
  let from = 0;
  return sizes.map((size) => patients.slice(from, (from += size)));
};
const trial = (seed: number) => {
  const sizes = SIZES[seed % SIZES.length]!;
  return cut(
    randomTrial(
      seed,
      sizes.reduce((sum, size) => sum + size),
    ),
    sizes,
  );
};

describe('exactLogRankTestOfGroups by hand', () => {
  test('counts the 12 ways to deal four patients into two, one and one', () => {
    // Scores 3/4, 5/12, -1/12, -13/12. The sum over groups of T²/n is (7/6)²/2 + (1/12)² + (13/12)², the largest that there is: only the
    // names of the two groups of one can be swapped.
    const result = exactLogRankTestOfGroups([read('1 2'), read('3'), read('4')])!;
    expectNear(
      result.statistic!,
      (3 * (49 / 72 + 1 / 144 + 169 / 144)) / (9 / 16 + 25 / 144 + 1 / 144 + 169 / 144),
    );
    expect(result).toEqual({
      statistic: result.statistic,
      p: 2 / 12,
      midP: 1 / 12,
      splits: 12,
      floor: 2 / 12,
      floorHere: 2 / 12,
      method: 'exact',
      draws: null,
      standardError: null,
    });
  });

  test('two who leave after the last event stand for one another', () => {
    // The scores are 3/4, -1/4, -1/4, -1/4: only whether the death is alone in its group can be told.
    const alone = exactLogRankTestOfGroups([read('1'), read('2+'), read('3+ 4+')]);
    expect(alone).toMatchObject({ p: 1 / 2, floor: 1 / 6, floorHere: 1 / 2 });
    expect(exactLogRankTestOfGroups([read('1 2+'), read('3+'), read('4+')])).toMatchObject({ p: 1 });
  });
});

describe('exactLogRankTestOfGroups beside R', () => {
  test.each(reference.tests)('of $group', ({ time, event, group, ...expected }) => {
    const groups = [...new Set(group)].map((each) =>
      time.flatMap((t, place) => (group[place] === each ? { time: t, event: event[place]! } : [])),
    );
    const { statistic, p, splits, floorHere } = exactLogRankTestOfGroups(groups)!;
    expectNear(
      { statistic, splits, byDifference: p, smallest: floorHere, byStandardised: standardisedExactP(groups) },
      expected,
    );
  });
});

describe('exactLogRankTestOfGroups at the edges', () => {
  test('does not exist for fewer than two groups with patients; an empty one counts for nothing', () => {
    expect(exactLogRankTestOfGroups([])).toBeNull();
    expect(exactLogRankTestOfGroups([[], read('1 2+'), []])).toBeNull();
    const groups = [read('1 2'), read('3'), read('4')];
    expect(exactLogRankTestOfGroups([[], ...groups, []])).toEqual(exactLogRankTestOfGroups(groups));
  });

  test('gives 1 where no event tells the groups apart', () => {
    for (const words of ['1+ 2+ 3+', '5 5 5'])
      expect(exactLogRankTestOfGroups(cut(read(words), [1, 1, 1]))).toMatchObject({
        statistic: null,
        p: 1,
        midP: 0.5,
        floorHere: 1,
      });
  });

  test('samples where there are too many deals, says so, repeats itself, and gives its error', () => {
    const groups = cut(randomTrial(7, 60), [10, 20, 30]);
    const options = { draws: 5000, seed: 3 };
    const result = exactLogRankTestOfGroups(groups, options)!;
    expect(result).toMatchObject({ method: 'monteCarlo', draws: 5000, splits: null, floorHere: null });
    expect(exactLogRankTestOfGroups(groups, options)).toEqual(result);
    // Chi-square is good for 60 patients; its own small error is allowed beside 5 standard errors.
    expect(Math.abs(result.p - logRankTest(groups).p!)).toBeLessThan(5 * result.standardError! + 0.03);
    expect(result.floor).toBeLessThan(1e-20);
    expect(() => exactLogRankTestOfGroups(groups, { draws: 0.5 })).toThrow(RangeError);
    expect(() => exactLogRankTestOfGroups([read('1'), [{ time: -1, event: true }]])).toThrow(RangeError);
  });

  test('goes through all 34,650 deals of twelve; a sample comes near to the test of two groups', () => {
    const few = cut(randomTrial(3, 12), [4, 4, 4]);
    expect(exactLogRankTestOfGroups(few)).toMatchObject({ method: 'exact', splits: 34_650, draws: null });
    const two = cut(randomTrial(5, 90), [45, 45]);
    const sampled = exactLogRankTestOfGroups(two, { draws: 20_000 })!;
    const other = exactLogRankTest(two[0]!, two[1]!, { draws: 20_000, seed: 9 })!;
    expect(Math.abs(sampled.p - other.p)).toBeLessThan(
      5 * Math.hypot(sampled.standardError!, other.standardError!),
    );
  });
});

describe('exactLogRankTestOfGroups for random trials', () => {
  test.each(seeds.slice(0, 24))('agrees with trying every order (seed %i)', (seed) => {
    const groups = trial(seed);
    const { p, midP, floorHere } = exactLogRankTestOfGroups(groups)!;
    const { standardised, ...expected } = byDefinition(groups);
    expectNear({ p, midP, floorHere }, expected);
    expectNear(standardisedExactP(groups) ?? 1, standardised);
  });

  test.each(seeds)(
    'is unmoved by the order of groups and patients and the unit of time (seed %i)',
    (seed) => {
      const groups = trial(seed);
      const one = exactLogRankTestOfGroups(groups)!;
      const inDays = (o: Observation) => ({ ...o, time: o.time * 30.4375 });
      const moved = shuffled(groups, seed).map((group) => shuffled(group, seed + 1).map(inDays));
      expectNear(exactLogRankTestOfGroups(moved), one);
      expect(one.p).toBeGreaterThanOrEqual(one.floorHere! - 1e-12);
      expect(one.floorHere).toBeGreaterThanOrEqual(one.floor - 1e-12);
    },
  );

  test.each(seeds)('with two groups it is the exact test of two (seed %i)', (seed) => {
    const a = randomTrial(seed, 1 + (seed % 6));
    const b = randomTrial(seed + 500, 1 + (seed % 7));
    for (const weight of ['log-rank', 'gehan-breslow'] as const) {
      const { p, midP, splits, floor, floorHere } = exactLogRankTest(a, b, { weight })!;
      const ofTwo = exactLogRankTestOfGroups([a, b], { weight })!;
      expectNear(
        {
          p: ofTwo.p,
          midP: ofTwo.midP,
          splits: ofTwo.splits,
          floor: ofTwo.floor,
          floorHere: ofTwo.floorHere,
        },
        { p, midP, splits, floor, floorHere },
      );
    }
  });
});

/** All ways to write n as a sum of sizes, the largest first. */
function partitions(n: number, most = n): number[][] {
  if (n === 0) return [[]];
  const first = Array.from({ length: Math.min(n, most) }, (_, i) => i + 1);
  return first.flatMap((size) => partitions(n - size, size).map((rest) => [size, ...rest]));
}

test('some outcome of up to seven patients attains the floor of every split into groups', () => {
  for (let n = 2; n <= 7; n++)
    for (const sizes of partitions(n).filter(({ length }) => length > 1)) {
      const attained = Array.from({ length: 2 ** n }, (_, mask) => {
        const patients = Array.from({ length: n }, (_patient, i) => ({
          time: i + 1,
          event: ((mask >> i) & 1) === 1,
        }));
        return exactLogRankTestOfGroups(cut(patients, sizes))!;
      });
      const lowest = Math.min(...attained.map(({ floorHere }) => floorHere!));
      expectNear(lowest, attained[0]!.floor);
    }
});
