import type { Observation } from './Observation.ts';
import type { SwitchingObservation } from './countingProcess.ts';
import { splitAtSwitch, walkIntervals } from './countingProcess.ts';
import { tally } from './tally.ts';
import type { RiskSet } from './walkRiskSets.ts';
import { walkRiskSets } from './walkRiskSets.ts';

/** How the partial likelihood treats events of the same time; alike where there are none. */
export type Ties = 'efron' | 'breslow';

/**
 * The factors of Cox's partial likelihood for k groups: for each the weight at risk in each group, of which one event is taken, one factor
 * after the other in `weights`; and the number of events in each group.
 *
 * d events of one time give d factors. Breslow leaves all of them at risk in each; Efron takes j / d of them out of the j-th.
 */
export interface RiskTerms {
  readonly k: number;
  readonly weights: Float64Array;
  readonly events: readonly number[];
}

/** Calls `visit` with the risk set at each time with an event. */
export type Walk = (visit: (riskSet: RiskSet) => void) => void;

/** The factors along any walk over risk sets. */
export function collectTerms(k: number, ties: Ties, walk: Walk): RiskTerms {
  let weights = new Float64Array(64 * k);
  let size = 0;
  const totals = new Array<number>(k).fill(0);
  walk(({ events, atRiskOf, eventsOf }) => {
    if (size + events * k > weights.length) {
      const larger = new Float64Array(Math.max(2 * weights.length, size + events * k));
      larger.set(weights);
      weights = larger;
    }
    for (let j = 0; j < events; j++) {
      const out = ties === 'efron' ? j / events : 0;
      for (let g = 0; g < k; g++) weights[size++] = atRiskOf[g]! - out * eventsOf[g]!;
    }
    for (let g = 0; g < k; g++) totals[g]! += eventsOf[g]!;
  });
  return { k, weights: weights.subarray(0, size), events: totals };
}

/** The terms of groups that stay as they are. */
export function riskTerms(
  groups: readonly (readonly Observation[])[],
  ties: Ties,
  caller: string,
): RiskTerms {
  const tallies = groups.map((group) => tally(group, caller));
  return collectTerms(groups.length, ties, (visit) => walkRiskSets(tallies, visit));
}

/** The terms of two groups, before and after a change during follow-up. */
export function riskTermsOfSwitching(patients: readonly SwitchingObservation[], ties: Ties): RiskTerms {
  const { before, after } = splitAtSwitch(patients);
  return collectTerms(2, ties, (visit) => walkIntervals([before, after], visit));
}
