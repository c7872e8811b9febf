import { describe, expect, test } from 'vitest';
import { cumulativeIncidence, grayTest, logRankTest } from '../../src/survival/index.ts';
import type { CompetingObservation } from '../../src/survival/index.ts';
import methods from '../reference/methods.json' with { type: 'json' };
import { expectNear } from './near.ts';
import { curves } from './reference.ts';
import { randomTrial, seeds, shuffled, sizeOf } from './trials.ts';

/** "3a 5b 7": an end of follow-up at 3 by cause a, at 5 by cause b, at 7 without an event. */
function read(words: string): CompetingObservation[] {
  return words.split(' ').map((word) => {
    const [, time, cause] = /^([\d.]+)(\w*)$/u.exec(word)!;
    return { time: Number(time), cause: cause === '' ? null : cause! };
  });
}

/** A random trial with two causes and many ties. */
function randomCompeting(seed: number, size: number): CompetingObservation[] {
  return randomTrial(seed, size).map(({ time, event }, i) => ({
    time,
    cause: event ? 'ab'[(seed + i) % 2]! : null,
  }));
}

test('by hand: who had the other event stays at risk, as a share', () => {
  // At 1: 2 of 4 in the first group. At 3 it counts 1 (1 - 1/2) / (1/2) = 1, the second 1 (1 - 0) / (1/2) = 2. At 4 nobody is left in it.
  const { observed, expected, df } = grayTest([read('3a 1a'), read('4a 2b')], { cause: 'a' });
  expect(observed).toEqual([2, 1]);
  expectNear(expected, [1 / 2 + 1 / 3, 1 / 2 + 2 / 3 + 1]);
  expect(df).toBe(1);
});

describe('agrees with cmprsk on every sixth patient of mgus2, by', () => {
  const { data } = curves.competing;
  test.each(['mgusSex', 'mgusAge'] as const)('%s', (name) => {
    const { group, tests } = methods.gray[name];
    const groups = Array.from({ length: Math.max(...group) + 1 }, (_, g) =>
      data.time.flatMap((time, i) =>
        group[i] === g ? [{ time, cause: data.cause[i] === 0 ? null : `${data.cause[i]}` }] : [],
      ),
    );
    tests.forEach((r, i) => {
      const { statistic, df, p } = grayTest(groups, { cause: `${i + 1}` });
      expect(df).toBe(r.df);
      expectNear(statistic, r.statistic, 1e-11);
      // Printed as 1 - P.
      expect(Math.abs(p! - r.p)).toBeLessThan(1e-14);
    });
  });
});

/** The score and its variance from their definition: what each event in each group moves, at once and by the group's survival later on. */
function byDefinition(groups: readonly (readonly CompetingObservation[])[], cause: string) {
  const all = groups.flat();
  const times = [...new Set(all.map(({ time }) => time))].sort((a, b) => a - b);
  const states = times.map((t) => {
    const group = (own: readonly CompetingObservation[]) => {
      const before = own.filter(({ time }) => time < t);
      let [survival, incidence] = [1, 0];
      for (const u of [...new Set(before.map(({ time }) => time))].sort((a, b) => a - b)) {
        const risk = own.filter(({ time }) => time >= u).length;
        const here = own.filter(({ time }) => time === u);
        incidence += (survival * here.filter((o) => o.cause === cause).length) / risk;
        survival *= 1 - here.filter((o) => o.cause !== null).length / risk;
      }
      const risk = own.length - before.length;
      const here = own.filter(({ time }) => time === t);
      const d = here.filter((o) => o.cause === cause).length;
      const e = here.filter((o) => o.cause !== null).length - d;
      const after = risk > 0 ? (survival * (risk - d - e)) / risk : survival;
      return { survival, incidence, risk, d, e, after };
    };
    return groups.map(group);
  });
  const k = groups.length;
  const score = new Array<number>(k).fill(0);
  let pooled = 0;
  const drift = [groups.map(() => groups.map(() => 0))];
  const steps = states.map((groupsNow) => {
    const weight = groupsNow.map(({ risk, survival }) => (risk > 0 ? risk / survival : 0));
    const total = weight.reduce((a, b) => a + b);
    const d = groupsNow.reduce((sum, g) => sum + g.d, 0);
    const share = groupsNow.map(({ incidence }, g) => weight[g]! * (1 - incidence));
    const shares = share.reduce((a, b) => a + b);
    const moves = (i: number, g: number) => (i === g ? weight[g]! : 0) - (weight[i]! * weight[g]!) / total;
    groupsNow.forEach((g, i) => (score[i]! += g.d - (d === 0 ? 0 : (d * share[i]!) / shares)));
    const free = 1 - pooled;
    pooled += d / total;
    drift.push(
      drift.at(-1)!.map((row, i) => row.map((x, g) => x + (d === 0 ? 0 : (moves(i, g) * d) / total / free))),
    );
    return { total, d, moves, free: 1 - pooled };
  });
  const end = drift.at(-1)!;
  const variance = groups.map(() => groups.map(() => 0));
  states.forEach((groupsNow, s) => {
    const { total, d, moves, free } = steps[s]!;
    groupsNow.forEach(({ risk, survival, after, e }, g) => {
      if (risk === 0) return;
      const add = (own: (i: number) => number, later: number, size: number) => {
        const moved = groups.map((_, i) => own(i) + later * (end[i]![g]! - drift[s + 1]![i]![g]!));
        variance.forEach((row, i) => row.forEach((_, j) => (row[j]! += moved[i]! * moved[j]! * size)));
      };
      const carry = after > 0 ? free / after : 0;
      if (d > 0)
        add(
          (i) => moves(i, g),
          after > 0 ? 1 - carry : 1,
          ((d > 1 ? 1 - (d - 1) / (total * survival - 1) : 1) * survival * d) / (total * risk),
        );
      if (e > 0 && after > 0)
        add(() => 0, -carry, (((e > 1 ? 1 - (e - 1) / (risk - 1) : 1) * survival ** 2) / risk) * (e / risk));
    });
  });
  return { score, variance };
}

describe('for 100 random trials', () => {
  test.each(seeds)('agrees with its definition (seed %i)', (seed) => {
    const groups = [
      randomCompeting(seed, 4 + sizeOf(seed)),
      randomCompeting(seed + 1000, 3 + sizeOf(7 * seed)),
      randomCompeting(seed + 2000, 5),
    ];
    const { observed, expected, variance } = grayTest(groups, { cause: 'a' });
    const naive = byDefinition(groups, 'a');
    observed.forEach((o, g) => expect(Math.abs(o - expected[g]! - naive.score[g]!)).toBeLessThan(1e-12));
    variance.forEach((row, i) =>
      row.forEach((v, j) => expect(Math.abs(v - naive.variance[i]![j]!)).toBeLessThan(1e-11)),
    );
  });

  test.each(seeds)('ignores order, unit, empty groups; P is a P (seed %i)', (seed) => {
    const a = randomCompeting(seed, 4 + sizeOf(seed));
    const b = randomCompeting(seed + 1000, 3 + sizeOf(7 * seed));
    const plain = grayTest([a, b], { cause: 'a' });
    const days = shuffled(b, seed).map((o) => ({ ...o, time: o.time * 30 }));
    const again = grayTest([days, [], a.map((o) => ({ ...o, time: o.time * 30 }))], { cause: 'a' });
    expect(again.df).toBe(plain.df);
    if (plain.statistic === null) return expect(again.statistic).toBeNull();
    expect(Math.abs(again.statistic! - plain.statistic)).toBeLessThan(1e-9);
    expect(plain.statistic).toBeGreaterThanOrEqual(0);
    expect(plain.p! >= 0 && plain.p! <= 1).toBe(true);
  });

  test.each(seeds)('expects what the log-rank test expects where nothing competes (seed %i)', (seed) => {
    const [a, b] = [randomTrial(seed, 4 + sizeOf(seed)), randomTrial(seed + 1000, 5)];
    const asCauses = [a, b].map((part) =>
      part.map(({ time, event }) => ({ time, cause: event ? 'a' : null })),
    );
    const { observed, expected } = grayTest(asCauses, { cause: 'a' });
    const logRank = logRankTest([a, b]);
    expect(observed).toEqual(logRank.observed);
    expectNear(expected, logRank.expected, 1e-11);
  });
});

test('one patient, no event, one group alive: null where nothing tells groups apart', () => {
  expect(grayTest([read('1a'), []], { cause: 'a' })).toMatchObject({ statistic: null, df: 0, p: null });
  expect(grayTest([read('1 2b'), read('2 3b')], { cause: 'a' })).toMatchObject({ statistic: null, p: null });
  expect(() => grayTest([read('1a')], { cause: 'a' })).toThrow(
    new RangeError('grayTest requires at least two groups, received 1'),
  );
  const late = [{ start: 2, time: 4, cause: 'a' }];
  expect(() => grayTest([late, read('3a')], { cause: 'a' })).toThrow(
    new RangeError('grayTest requires follow-up from 0, received an entry at 2'),
  );
});

describe('cumulativeIncidence with late entry', () => {
  test('by hand: who enters at 2 is not at risk of an event at 2', () => {
    const rows = cumulativeIncidence([
      { start: 0, time: 2, cause: 'a' },
      { start: 0, time: 5, cause: 'b' },
      { start: 2, time: 4, cause: 'a' },
    ]);
    expectNear(
      rows
        .filter(({ cause }) => cause === 'a')
        .map(({ time, atRisk, incidence }) => [time, atRisk, incidence]),
      [
        [2, 2, 1 / 2],
        [4, 2, 3 / 4],
        [5, 1, 3 / 4],
      ],
    );
  });

  test.each(seeds)('is unmoved by cutting follow-up into pieces (seed %i)', (seed) => {
    const trial = randomCompeting(seed, sizeOf(seed));
    const cut = trial.flatMap((one): CompetingObservation[] =>
      one.time > 4
        ? [
            { time: 4, cause: null },
            { ...one, start: 4 },
          ]
        : [one],
    );
    const steps = (rows: readonly CompetingObservation[]) =>
      cumulativeIncidence(rows)
        .filter(({ events }) => events > 0)
        .map(({ cause, time, incidence, standardError }) => ({ cause, time, incidence, standardError }))
        .sort((a, b) => a.time - b.time || (a.cause < b.cause ? -1 : 1));
    expectNear(steps(shuffled(cut, seed)), steps(trial));
  });

  test('refuses follow-up that ends before it starts', () => {
    expect(() => cumulativeIncidence([{ start: 3, time: 3, cause: 'a' }])).toThrow(
      new RangeError('cumulativeIncidence requires follow-up that ends after it starts, received (3, 3]'),
    );
  });
});
