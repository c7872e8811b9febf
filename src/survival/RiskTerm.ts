import type { Observation } from './Observation.ts';
import type { SwitchingObservation } from './countingProcess.ts';
import { splitAtSwitch, walkIntervals } from './countingProcess.ts';
import { tally } from './tally.ts';
import type { RiskSet } from './walkRiskSets.ts';
import { walkRiskSets } from './walkRiskSets.ts';

/** How the partial likelihood treats events of the same time; alike where there are none. */
export type Ties = 'efron' | 'breslow';

/**
 * One factor of Cox's partial likelihood for groups: `weight` at risk in each group, of
 * which one event is taken.
 *
 * d events of one time give d terms. Breslow leaves all of them at risk in each term; Efron takes k / d of
 * them out of the k-th.
 */
export interface RiskTerm {
  readonly weight: readonly number[];
}

/** The terms of a set of groups, and the number of events in each group. */
export interface RiskTerms {
  readonly terms: readonly RiskTerm[];
  readonly events: readonly number[];
}

function collect(k: number, ties: Ties, walk: (visit: (riskSet: RiskSet) => void) => void): RiskTerms {
  const terms: RiskTerm[] = [];
  const totals = new Array<number>(k).fill(0);
  walk(({ events, atRiskOf, eventsOf }) => {
    for (let j = 0; j < events; j++) {
      const out = ties === 'efron' ? j / events : 0;
      terms.push({ weight: Array.from(atRiskOf, (n, g) => n - out * eventsOf[g]!) });
    }
    for (let g = 0; g < k; g++) totals[g]! += eventsOf[g]!;
  });
  return { terms, events: totals };
}

/** The terms of groups that stay as they are. */
export function riskTerms(
  groups: readonly (readonly Observation[])[],
  ties: Ties,
  caller: string,
): RiskTerms {
  const tallies = groups.map((group) => tally(group, caller));
  return collect(groups.length, ties, (visit) => walkRiskSets(tallies, visit));
}

/** The terms of two groups, before and after a change during follow-up. */
export function riskTermsOfSwitching(patients: readonly SwitchingObservation[], ties: Ties): RiskTerms {
  const { before, after } = splitAtSwitch(patients);
  return collect(2, ties, (visit) => walkIntervals([before, after], visit));
}
