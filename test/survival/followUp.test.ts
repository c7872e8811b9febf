import { describe, expect, test } from 'vitest';
import {
  eventRate,
  eventRateOfIntervals,
  followUp,
  kaplanMeier,
  medianSurvival,
  quantileLimits,
  survivalLimits,
} from '../../src/survival/index.ts';
import methods from '../reference/methods.json' with { type: 'json' };
import { expectNear } from './near.ts';
import { patients } from './reference.ts';
import { randomTrial, read, seeds, shuffled, six, sizeOf } from './trials.ts';

describe('followUp', () => {
  test('by hand: of six, three left at 145, 168 and 186', () => {
    // Leaving is the event: 2/3 from 145 on, 1/3 from 168, 0 from 186.
    expect(followUp(shuffled(six, 1))).toMatchObject({
      infimum: 168,
      midpoint: 168,
      lower: 145,
      upper: null,
    });
    expect(followUp(read('1 2'))).toEqual({ infimum: null, midpoint: null, lower: null, upper: null });
    expect(followUp([])).toEqual({ infimum: null, midpoint: null, lower: null, upper: null });
  });

  test('agrees with R on lung, with 90 % limits', () => {
    const { midpoint, lower, upper } = followUp(patients('lung'), { level: 0.9 });
    expect({ median: midpoint, lower, upper }).toEqual(methods.followUp.lung);
  });

  test.each(seeds)('is the median of those who leave where no event shares their time (seed %i)', (seed) => {
    const apart = randomTrial(seed, sizeOf(seed)).map(({ time, event }) => ({
      time: time + (event ? 0 : 0.5),
      event,
    }));
    const swapped = apart.map(({ time, event }) => ({ time, event: !event }));
    const limits = quantileLimits(survivalLimits(swapped, { method: 'log-log' }), 0.5);
    const { infimum, midpoint } = medianSurvival(kaplanMeier(swapped));
    expect(followUp(apart)).toEqual({ infimum, midpoint, ...limits });
    const longer = followUp(apart.map((one) => ({ ...one, time: one.time * 30 })));
    if (infimum !== null) expectNear(longer.infimum, infimum * 30);
  });
});

describe('eventRateOfIntervals', () => {
  test('by hand: 2 events in 3 + 4 + 1 units of time', () => {
    const stretches = [
      { start: 0, stop: 3, event: false },
      { start: 3, stop: 7, event: true },
      { start: 5, stop: 6, event: true },
    ];
    expect(eventRateOfIntervals(stretches)).toMatchObject({ events: 2, personTime: 8, rate: 1 / 4 });
  });

  test('has the limits of poisson.test for the events and person-time of heart', () => {
    const { events, personTime, ...r } = methods.rates.heart;
    const one = Array.from({ length: events }, (_, i) => ({
      start: i,
      stop: i + personTime / events,
      event: true,
    }));
    const { rate, lower, upper } = eventRateOfIntervals(one);
    expectNear({ rate, lower, upper }, r);
  });

  test.each(seeds)('is unmoved by cutting follow-up into pieces (seed %i)', (seed) => {
    const trial = randomTrial(seed, sizeOf(seed));
    const cut = trial.flatMap(({ time, event }) =>
      time > 4
        ? [
            { start: 0, stop: 4, event: false },
            { start: 4, stop: time, event },
          ]
        : [{ start: 0, stop: time, event }],
    );
    expect(eventRateOfIntervals(cut, { level: 0.9 })).toEqual(eventRate(trial, { level: 0.9 }));
  });

  test('no time spent, and time that runs backwards', () => {
    expect(eventRateOfIntervals([])).toMatchObject({ rate: null, lower: null, upper: null });
    expect(() => eventRateOfIntervals([{ start: 4, stop: 2, event: true }])).toThrow(
      new RangeError('eventRateOfIntervals requires intervals that end after they start, received (4, 2]'),
    );
  });
});
