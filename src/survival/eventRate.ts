import type { Observation } from './Observation.ts';
import { checkLevel, checkTime } from './checks.ts';
import type { Interval } from './countingProcess.ts';
import { gammaQuantile } from './gamma.ts';

/** Events per unit of person-time with exact limits; null where no time was spent. */
export interface EventRate {
  readonly events: number;
  readonly personTime: number;
  readonly rate: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * The rate of events per unit of time that all patients together were followed, with exact
 * Poisson (Garwood) limits.
 *
 * It takes the hazard as constant. Throws a RangeError for a negative or infinite time, and a level outside
 * (0, 1).
 * Source: Garwood 1936, Biometrika 28:437-442, doi:10.1093/biomet/28.3-4.437. Agrees with R:
 * `poisson.test(events, personTime)`.
 */
export function eventRate(
  observations: readonly Observation[],
  { level = 0.95 }: { readonly level?: number } = {},
): EventRate {
  let events = 0;
  let personTime = 0;
  for (const { time, event } of observations) {
    personTime += checkTime(time, 'eventRate');
    if (event) events++;
  }
  return rateOf(events, personTime, level);
}

/**
 * The same for stretches at risk (start, stop]: only the time between is spent. Throws a RangeError also for an interval that ends before it
 * starts.
 */
export function eventRateOfIntervals(
  intervals: readonly Interval[],
  { level = 0.95 }: { readonly level?: number } = {},
): EventRate {
  let events = 0;
  let personTime = 0;
  for (const { start, stop, event } of intervals) {
    personTime += checkTime(stop, 'eventRateOfIntervals') - checkTime(start, 'eventRateOfIntervals');
    if (start > stop)
      throw new RangeError(
        `eventRateOfIntervals requires intervals that end after they start, received (${start}, ${stop}]`,
      );
    if (event) events++;
  }
  return rateOf(events, personTime, level);
}

function rateOf(events: number, personTime: number, level: number): EventRate {
  const outside = (1 - checkLevel(level, 'eventRate')) / 2;
  if (personTime === 0) return { events, personTime, rate: null, lower: null, upper: null };
  return {
    events,
    personTime,
    rate: events / personTime,
    lower: events === 0 ? 0 : gammaQuantile(outside, events, 'lower')! / personTime,
    upper: gammaQuantile(outside, events + 1, 'upper')! / personTime,
  };
}
