import { describe, expect, test } from 'vitest';
import { kaplanMeier } from '../../src/survival/index.ts';
import type { Observation } from '../../src/survival/index.ts';
import { expectNear } from './near.ts';
import { frozen, randomTrial, read, seeds, shuffled, six, sizeOf } from './trials.ts';

/** Straight from the definition: a loop over times, counting anew each time. */
function byDefinition(observations: readonly Observation[]) {
  const times = [...new Set(observations.map(({ time }) => time))].sort((a, b) => a - b);
  let survival = 1;
  let sum = 0;
  return times.map((time) => {
    const atRisk = observations.filter((o) => o.time >= time).length;
    const events = observations.filter((o) => o.time === time && o.event).length;
    survival *= 1 - events / atRisk;
    sum += events / (atRisk * (atRisk - events));
    const censored = observations.filter((o) => o.time === time && !o.event).length;
    const standardError = atRisk === events ? null : survival * Math.sqrt(sum);
    return { time, atRisk, events, censored, survival, standardError };
  });
}

describe('kaplanMeier by hand', () => {
  test('gives 5/6, 4/6, 3/6 exactly for three deaths followed by three censorings', () => {
    expect(kaplanMeier(six).map(({ survival }) => survival)).toEqual([
      5 / 6,
      4 / 6,
      1 / 2,
      1 / 2,
      1 / 2,
      1 / 2,
    ]);
  });

  test('counts a death before a censoring of the same time, in any order of rows', () => {
    // 7 at risk at 2, of whom 2 die; then 1 is censored; 4 at risk at 5, 1 dies: 5/7 · 3/4; 3 left, 2 censored at 6; the last dies.
    const rows = kaplanMeier(read('6+ 5 2+ 2 9 2 6+'));
    expectNear(rows, [
      {
        time: 2,
        atRisk: 7,
        events: 2,
        censored: 1,
        survival: 5 / 7,
        standardError: Math.sqrt((5 / 7) ** 2 * (2 / 35)),
      },
      {
        time: 5,
        atRisk: 4,
        events: 1,
        censored: 0,
        survival: 15 / 28,
        standardError: (15 / 28) * Math.sqrt(2 / 35 + 1 / 12),
      },
      {
        time: 6,
        atRisk: 3,
        events: 0,
        censored: 2,
        survival: 15 / 28,
        standardError: (15 / 28) * Math.sqrt(2 / 35 + 1 / 12),
      },
      { time: 9, atRisk: 1, events: 1, censored: 0, survival: 0, standardError: null },
    ]);
  });
});

describe('kaplanMeier at the edges', () => {
  test('gives no rows for no observations', () => expect(kaplanMeier([])).toEqual([]));

  test('gives one row for one patient', () => {
    expect(kaplanMeier(read('4'))).toEqual([
      { time: 4, atRisk: 1, events: 1, censored: 0, survival: 0, standardError: null },
    ]);
    expect(kaplanMeier(read('4+'))).toEqual([
      { time: 4, atRisk: 1, events: 0, censored: 1, survival: 1, standardError: 0 },
    ]);
  });

  test('takes time 0, and no minus sign with it', () => {
    const [row] = kaplanMeier([{ time: -0, event: true }, ...read('3+')]);
    expect(row).toEqual({
      time: 0,
      atRisk: 2,
      events: 1,
      censored: 0,
      survival: 0.5,
      standardError: Math.sqrt(1 / 8),
    });
  });

  test('keeps times apart that differ in the last bit, and takes very large ones', () => {
    const rows = kaplanMeier([
      { time: 0.1 + 0.2, event: true },
      { time: 0.3, event: true },
      { time: 1e300, event: true },
    ]);
    expect(rows.map(({ time }) => time)).toEqual([0.3, 0.1 + 0.2, 1e300]);
  });

  test('refuses a time that is negative or not finite, and shows it', () => {
    const message = (time: number) => () => kaplanMeier([{ time, event: true }]);
    expect(message(-3)).toThrow(new RangeError('kaplanMeier requires times of at least 0, received -3'));
    expect(message(NaN)).toThrow(new RangeError('kaplanMeier requires times of at least 0, received NaN'));
    expect(message(Infinity)).toThrow(new RangeError('kaplanMeier requires finite times, received Infinity'));
  });

  test('estimates a million patients, with S = k / n where nobody is censored', () => {
    const n = 1_000_000;
    // 7919 has no factor in common with n, so every time from 0 to n - 1 comes once, out of order.
    const rows = kaplanMeier(Array.from({ length: n }, (_, i) => ({ time: (i * 7919) % n, event: true })));
    expect(rows).toHaveLength(n);
    expect(rows[249_999]!.survival).toBe(0.75);
    expect(rows[999_998]!.survival).toBe(1 / n);
  });
});

describe('kaplanMeier for 100 random trials', () => {
  test.each(seeds)('agrees with its definition and ignores the order of rows (seed %i)', (seed) => {
    const trial = frozen(randomTrial(seed, sizeOf(seed)));
    const rows = kaplanMeier(trial);
    expectNear(rows, byDefinition(trial));
    expect(kaplanMeier(shuffled(trial, seed))).toEqual(rows);
  });

  test.each(seeds)('is unmoved by repeating every patient, and by the unit of time (seed %i)', (seed) => {
    const trial = randomTrial(seed, sizeOf(seed));
    const survival = kaplanMeier(trial).map((row) => row.survival);
    expectNear(
      kaplanMeier([...trial, ...trial, ...trial]).map((row) => row.survival),
      survival,
    );
    expect(
      kaplanMeier(trial.map((o) => ({ ...o, time: o.time * 30.4375 }))).map((row) => row.survival),
    ).toEqual(survival);
  });
});
