import type { Cohort } from '../cohort/Cohort.ts';
import type { Session } from './openSession.ts';
import type { Reading } from './Reading.ts';
import type { ViewState } from './ViewState.ts';

/**
 * The table to show under another reading: the shown one if it still agrees and wasn't the central one; else the new central
 * one, with the same arrangement of the chosen grouping where that exists. Null where the reading leaves nothing compatible.
 */
export function nearestShown(state: ViewState, reading: Reading, setFor: Session['setFor']): Cohort | null {
  const set = setFor(reading);
  if (!set) return null;
  const before = setFor(state.reading);
  if (before?.central !== state.cohort && set.disagreements(state.cohort).length === 0) return state.cohort;
  const { grouping } = state;
  const index = grouping === null ? null : (before?.arrangementOf(state.cohort, grouping) ?? null);
  if (grouping === null || index === null) return set.central;
  return set.arrangements(grouping)[index]
    ? set.withArrangement(set.central, grouping, index).cohort
    : set.central;
}
