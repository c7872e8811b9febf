import { describe, expect, test } from 'vitest';
import {
  cumulativeIncidence,
  hallWellnerBand,
  kaplanMeier,
  kaplanMeierOfIntervals,
  medianSurvival,
  nelsonAalen,
  reverseKaplanMeier,
  simonMakuch,
  splitAtSwitch,
} from '../../src/survival/index.ts';
import { bridgeStaysWithin } from '../../src/survival/hallWellnerBand.ts';
import { expectNear } from './near.ts';
import { randomTrial, read, seeds, shuffled, six, sizeOf } from './trials.ts';

describe('nelsonAalen', () => {
  test('adds d / n, tied events at once', () => {
    const rows = nelsonAalen(read('5 2 2+ 2 7+'));
    expectNear(
      rows.map(({ time, hazard, standardError }) => ({ time, hazard, standardError })),
      [
        { time: 2, hazard: 2 / 5, standardError: Math.sqrt(2 / 25) },
        { time: 5, hazard: 2 / 5 + 1 / 2, standardError: Math.sqrt(2 / 25 + 1 / 4) },
        { time: 7, hazard: 2 / 5 + 1 / 2, standardError: Math.sqrt(2 / 25 + 1 / 4) },
      ],
    );
    expect(nelsonAalen([])).toEqual([]);
    expect(() => nelsonAalen([{ time: -1, event: true }])).toThrow(
      new RangeError('nelsonAalen requires times of at least 0, received -1'),
    );
  });

  test.each(seeds)('bounds survival: 1 - H <= S <= exp(-H) (seed %i)', (seed) => {
    const trial = randomTrial(seed, sizeOf(seed));
    const curve = kaplanMeier(trial);
    nelsonAalen(shuffled(trial, seed)).forEach(({ hazard }, i) => {
      expect(curve[i]!.survival).toBeLessThanOrEqual(Math.exp(-hazard) + 1e-12);
      expect(curve[i]!.survival).toBeGreaterThanOrEqual(1 - hazard - 1e-12);
    });
  });
});

describe('reverseKaplanMeier', () => {
  test('takes leaving as the event, and deaths of the same time out of its risk set', () => {
    expectNear(
      reverseKaplanMeier(read('10 60 60+ 80+ 90')).map(({ time, atRisk, events, survival }) => [
        time,
        atRisk,
        events,
        survival,
      ]),
      [
        [10, 4, 0, 1],
        [60, 3, 1, 2 / 3],
        [80, 2, 1, 1 / 3],
        [90, 0, 0, 1 / 3],
      ],
    );
    expect(medianSurvival(reverseKaplanMeier(six)).infimum).toBe(168);
  });

  test.each(seeds)(
    'is Kaplan-Meier with events swapped where no death and leaving share a time (seed %i)',
    (seed) => {
      const apart = randomTrial(seed, sizeOf(seed)).map(({ time, event }) => ({
        time: time + (event ? 0 : 0.5),
        event,
      }));
      const swapped = apart.map(({ time, event }) => ({ time, event: !event }));
      const pick = (rows: { time: number; survival: number }[]) =>
        rows.map(({ time, survival }) => [time, survival]);
      expectNear(pick(reverseKaplanMeier(apart)), pick(kaplanMeier(swapped)));
    },
  );
});

describe('cumulativeIncidence', () => {
  const cohort = [
    { time: 10, cause: 'death' },
    { time: 36, cause: 'recurrence' },
    { time: 60, cause: 'recurrence' },
    { time: 80, cause: 'death' },
    { time: 150, cause: null },
    { time: 191, cause: null },
  ];

  test('counts shares of all patients where nobody left before the last event', () => {
    const rows = cumulativeIncidence(shuffled(cohort, 4));
    const at = (cause: string, time: number) => rows.find((row) => row.cause === cause && row.time === time)!;
    expectNear(at('recurrence', 60).incidence, 2 / 6);
    expectNear(at('death', 191).incidence, 2 / 6);
    // A multinomial share: p (1 - p) / n.
    expectNear(at('recurrence', 191).standardError, Math.sqrt(((1 / 3) * (2 / 3)) / 6));
    expect(cumulativeIncidence([])).toEqual([]);
  });

  test.each(seeds)('of all causes and survival sum to 1; with one cause it is 1 - S (seed %i)', (seed) => {
    const trial = randomTrial(seed, sizeOf(seed));
    const curve = kaplanMeier(trial);
    const two = cumulativeIncidence(
      trial.map(({ time, event }, i) => ({ time, cause: event ? `${i % 2}` : null })),
    );
    const one = cumulativeIncidence(trial.map(({ time, event }) => ({ time, cause: event ? 'any' : null })));
    for (const { time, survival, standardError } of curve) {
      const sum = two.filter((row) => row.time === time).reduce((total, row) => total + row.incidence, 0);
      expect(sum + survival).toBeCloseTo(1, 12);
      const row = one.find((r) => r.time === time);
      if (row === undefined) continue;
      expect(row.incidence).toBeCloseTo(1 - survival, 12);
      if (standardError !== null) expect(row.standardError).toBeCloseTo(standardError, 12);
    }
  });
});

describe('kaplanMeierOfIntervals', () => {
  test.each(seeds)('is unmoved by cutting follow-up into pieces (seed %i)', (seed) => {
    const trial = randomTrial(seed, sizeOf(seed));
    const pieces = trial.flatMap(({ time, event }) =>
      time > 4
        ? [
            { start: 0, stop: 4, event: false },
            { start: 4, stop: time, event },
          ]
        : [{ start: 0, stop: time, event }],
    );
    const events = (rows: ReturnType<typeof kaplanMeier>) =>
      rows.filter((row) => row.events > 0).map(({ time, atRisk, survival }) => ({ time, atRisk, survival }));
    expectNear(events(kaplanMeierOfIntervals(pieces)), events(kaplanMeier(trial)));
  });

  test('refuses an interval that ends before it starts', () => {
    expect(() => kaplanMeierOfIntervals([{ start: 5, stop: 5, event: true }])).toThrow(
      new RangeError('walkIntervals requires intervals that end after they start, received (5, 5]'),
    );
  });
});

describe('simonMakuch', () => {
  const cohort = [
    { time: 10, event: true, switched: null },
    { time: 60, event: true, switched: 24 },
    { time: 100, event: true, switched: null },
    { time: 150, event: false, switched: null },
    { time: 170, event: false, switched: 40 },
    { time: 191, event: false, switched: 72 },
  ];

  test('moves patients when the change comes: 5/6 and 5/12 before, 1/2 after', () => {
    const { before, after } = simonMakuch(shuffled(cohort, 2));
    expectNear(
      before.map(({ time, atRisk, survival }) => [time, atRisk, survival]),
      [
        [10, 6, 5 / 6],
        [24, 5, 5 / 6],
        [40, 4, 5 / 6],
        [72, 3, 5 / 6],
        [100, 2, 5 / 12],
        [150, 1, 5 / 12],
      ],
    );
    expectNear(
      after.map(({ time, atRisk, survival }) => [time, atRisk, survival]),
      [
        [60, 2, 1 / 2],
        [170, 2, 1 / 2],
        [191, 1, 1 / 2],
      ],
    );
  });

  test('knows a change at the end of follow-up as none, and one at time 0 as from the start', () => {
    expect(splitAtSwitch([{ time: 5, event: true, switched: 5 }])).toEqual({
      before: [{ start: 0, stop: 5, event: true }],
      after: [],
    });
    expect(splitAtSwitch([{ time: 5, event: true, switched: 0 }])).toEqual({
      before: [],
      after: [{ start: 0, stop: 5, event: true }],
    });
  });
});

describe('hallWellnerBand', () => {
  test('has the constant of the record of six, 1.27204', () => {
    const steps = hallWellnerBand(six);
    expect(steps.map(({ from }) => from)).toEqual([10, 62, 110]);
    // At S = 1/2 n times Greenwood's sum is 1: the shift is k (1 + 1) / (√6 ln 2) on the scale of ln(-ln S).
    const shift = (2 * 1.27203883423128) / (Math.sqrt(6) * Math.LN2);
    expectNear([steps[2]!.lower, steps[2]!.upper], [0.5 ** Math.exp(shift), 0.5 ** Math.exp(-shift)], 1e-11); // the constant has 15 digits, and is raised twice
    // On the plain scale the band of six patients is all there is.
    expect(hallWellnerBand(six, { scale: 'plain' })[2]).toEqual({ from: 110, lower: 0, upper: 1 });
  });

  test('is a normal interval where it holds at one time only', () => {
    expectNear(bridgeStaysWithin(1.959963984540054 * Math.sqrt(0.25), 0.5, 0.5), 0.95, 1e-12);
    // Over the whole of [0, 1] it is Kolmogorov's distribution: 1.3581 for 0.95.
    expect(bridgeStaysWithin(1.358098634, 0, 1 - 1e-12)).toBeCloseTo(0.95, 6);
  });

  test.each(seeds)('holds the curve, inside 0 to 1 (seed %i)', (seed) => {
    const trial = randomTrial(seed, sizeOf(seed));
    const curve = kaplanMeier(trial);
    for (const { from, lower, upper } of hallWellnerBand(trial)) {
      const { survival } = curve.find(({ time }) => time === from)!;
      expect(lower).toBeGreaterThanOrEqual(0);
      expect(upper).toBeLessThanOrEqual(1);
      expect(lower).toBeLessThanOrEqual(survival);
      expect(upper).toBeGreaterThanOrEqual(survival);
    }
  });
});
