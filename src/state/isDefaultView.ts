import type { Cohort } from '../cohort/Cohort.ts';
import { readingKey, type Reading } from './Reading.ts';
import type { ViewState } from './ViewState.ts';

/** Whether a view is the one that a page opens with: nothing in it is left to be taken back. */
export function isDefaultView(state: ViewState, defaults: ViewState): boolean {
  return (Object.keys(defaults) as (keyof ViewState)[]).every((key) => {
    if (Object.is(state[key], defaults[key])) return true;
    if (key === 'cohort') return sameTable(state.cohort, defaults.cohort);
    if (key === 'reading') return sameReading(state.reading, defaults.reading);
    return key === 'operations' && Object.keys(state.operations).length === 0;
  });
}

const sameReading = (a: Reading, b: Reading) => readingKey(a) === readingKey(b);
const sameTable = (a: Cohort, b: Cohort) => JSON.stringify(a.patients) === JSON.stringify(b.patients);
