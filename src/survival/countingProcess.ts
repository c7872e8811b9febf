import type { KaplanMeierRow } from './kaplanMeier.ts';
import { checkTime } from './checks.ts';
import type { RiskSet } from './walkRiskSets.ts';

/**
 * A stretch of follow-up (start, stop]: at risk after `start` up to and including `stop`, where `event` may
 * end it.
 */
export interface Interval {
  readonly start: number;
  readonly stop: number;
  readonly event: boolean;
}

/**
 * A patient who may change groups once: `switched` is the time of the change, null for one who never does.
 */
export interface SwitchingObservation {
  readonly time: number;
  readonly event: boolean;
  readonly switched: number | null;
}

/**
 * The follow-up of patients who may change groups, as intervals before and after the change.
 *
 * A change at or after the end of follow-up is no change; one at time 0 leaves nothing before it. Throws a
 * RangeError for a negative or infinite time.
 */
export function splitAtSwitch(patients: readonly SwitchingObservation[]): {
  readonly before: Interval[];
  readonly after: Interval[];
} {
  const before: Interval[] = [];
  const after: Interval[] = [];
  for (const { time, event, switched } of patients) {
    checkTime(time, 'splitAtSwitch');
    if (switched !== null) checkTime(switched, 'splitAtSwitch');
    if (switched === null || switched >= time) before.push({ start: 0, stop: time, event });
    else {
      if (switched > 0) before.push({ start: 0, stop: switched, event: false });
      after.push({ start: switched, stop: time, event });
    }
  }
  return { before, after };
}

/**
 * Counts of each group at each distinct stop, in order of time. An interval from 0
 * counts as at risk at 0 itself.
 */
export function walkIntervals(
  groups: readonly (readonly Interval[])[],
  visit: (riskSet: RiskSet & { readonly endedOf: Float64Array }) => void,
): void {
  const k = groups.length;
  for (const { start, stop } of groups.flat()) {
    checkTime(start, 'walkIntervals');
    checkTime(stop, 'walkIntervals');
    if (start > stop || (start === stop && start > 0)) {
      throw new RangeError(
        `walkIntervals requires intervals that end after they start, received (${start}, ${stop}]`,
      );
    }
  }
  const starts = groups.map((group) =>
    Float64Array.from(group, ({ start }) => (start === 0 ? -1 : start)).sort(),
  );
  const stops = groups.map((group) => [...group].sort((a, b) => a.stop - b.stop));
  const entered = new Int32Array(k);
  const ended = new Int32Array(k);
  const set = { atRiskOf: new Float64Array(k), eventsOf: new Float64Array(k), endedOf: new Float64Array(k) };
  for (;;) {
    const time = Math.min(...stops.map((group, g) => group[ended[g]!]?.stop ?? Infinity));
    if (time === Infinity) return;
    let [atRisk, events] = [0, 0];
    for (let g = 0; g < k; g++) {
      while (entered[g]! < starts[g]!.length && starts[g]![entered[g]!]! < time) entered[g]!++;
      set.atRiskOf[g] = entered[g]! - ended[g]!;
      set.eventsOf[g] = 0;
      set.endedOf[g] = 0;
      for (; stops[g]![ended[g]!]?.stop === time; ended[g]!++) {
        if (stops[g]![ended[g]!]!.event) set.eventsOf[g]!++;
        else set.endedOf[g]!++;
      }
      atRisk += set.atRiskOf[g]!;
      events += set.eventsOf[g]!;
    }
    visit({ time, atRisk, events, ...set });
  }
}

/**
 * The Kaplan-Meier estimate from intervals: patients enter the risk set late and may leave it early.
 *
 * One row per distinct stop; `censored` counts the intervals that end there without an event (a
 * change of group as well as an end of follow-up). Throws a RangeError for an interval that
 * doesn't end after it starts.
 * Agrees with R: `survfit(Surv(start, stop, event) ~ 1)`.
 */
export function kaplanMeierOfIntervals(intervals: readonly Interval[]): KaplanMeierRow[] {
  const rows: KaplanMeierRow[] = [];
  let survival = 1;
  let greenwood = 0;
  walkIntervals([intervals], ({ time, atRisk, events, endedOf }) => {
    if (events > 0) {
      survival *= (atRisk - events) / atRisk;
      greenwood += events / (atRisk * (atRisk - events));
    }
    const standardError = survival > 0 ? survival * Math.sqrt(greenwood) : null;
    rows.push({ time, atRisk, events, censored: endedOf[0]!, survival, standardError });
  });
  return rows;
}
