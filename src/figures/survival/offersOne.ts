import type { ViewState } from '../../state/ViewState.ts';
import { MOST_MARKED } from './Curves.tsx';

/** Whether a reader can ask what rests on one patient: an address may ask for it in a table too large to offer it. */
export function offersOne({ cohort, leaveOneOut, extremes, oneMore, row, excluded }: ViewState): boolean {
  const asks = leaveOneOut || extremes || oneMore || row !== null || excluded !== null;
  return asks || cohort.patients.length <= MOST_MARKED;
}
