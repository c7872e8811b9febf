import { nearestShown } from './nearestShown.ts';
import type { Session } from './openSession.ts';
import { DEFAULT_READING, type Reading } from './Reading.ts';
import type { ViewState } from './ViewState.ts';

/**
 * What of a view changes with the reading that is asked for: the shown table stays as near as it can. A reading without an answer is
 * kept as asked for, and what is drawn goes back to the first reading, so that its address opens the same view.
 */
export function viewUnder(
  state: ViewState,
  reading: Reading,
  setFor: Session['setFor'],
): Pick<ViewState, 'reading' | 'asked' | 'cohort'> {
  const cohort = nearestShown(state, reading, setFor);
  if (cohort) return { reading, asked: null, cohort };
  const first = nearestShown(state, DEFAULT_READING, setFor);
  return { reading: DEFAULT_READING, asked: reading, cohort: first ?? state.cohort };
}
