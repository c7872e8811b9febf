import type { Tally } from './tally.ts';

/**
 * The risk set at one event time: totals, and the same per group. The arrays are reused: read them, don't
 * keep them.
 */
export interface RiskSet {
  time: number;
  atRisk: number;
  events: number;
  readonly atRiskOf: Float64Array;
  readonly eventsOf: Float64Array;
}

/**
 * Calls `visit` with the risk set of several groups together at each time with an event, in order of time.
 */
export function walkRiskSets(groups: readonly Tally[], visit: (riskSet: RiskSet) => void): void {
  const k = groups.length;
  const place = new Int32Array(k);
  const riskSet: RiskSet = {
    time: 0,
    atRisk: 0,
    events: 0,
    atRiskOf: new Float64Array(k),
    eventsOf: new Float64Array(k),
  };
  for (;;) {
    let now = Infinity;
    for (let g = 0; g < k; g++) {
      const next = groups[g]!.time[place[g]!];
      if (next !== undefined && next < now) now = next;
    }
    if (now === Infinity) return;
    riskSet.time = now;
    riskSet.atRisk = 0;
    riskSet.events = 0;
    for (let g = 0; g < k; g++) {
      const { time, atRisk, events } = groups[g]!;
      const i = place[g]!;
      const remaining = i < time.length ? atRisk[i]! : 0;
      const died = time[i] === now ? events[i]! : 0;
      if (time[i] === now) place[g] = i + 1;
      riskSet.atRiskOf[g] = remaining;
      riskSet.eventsOf[g] = died;
      riskSet.atRisk += remaining;
      riskSet.events += died;
    }
    if (riskSet.events > 0) visit(riskSet);
  }
}
