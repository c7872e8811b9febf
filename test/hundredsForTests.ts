import type { Cohort } from '../src/cohort/Cohort.ts';
import { loadPublication } from '../src/publication/loadPublication.ts';
import { openSession } from '../src/state/openSession.ts';
import { testRoot } from './publicationForTests.ts';

/** The publication that is made from a table of twelve patients. */
export const small = loadPublication('small', testRoot);

const STAGES = ['first', 'second', 'third'] as const;

/** A table of 300 patients with its columns: the later the stage, the sooner they die; the sexes are much alike. */
const table: Cohort = {
  patients: Array.from({ length: 300 }, (_, place) => {
    const stage = place % 3;
    return {
      row: String(place + 1),
      // 37 and 120 have no factor in common, so the months are spread.
      time: 1 + ((place * 37) % 120) / (1 + stage),
      event: place % 5 < 2 + stage,
      attributes: { sex: place % 7 < 3 ? 'female' : 'male', stage: STAGES[stage] ?? 'first' },
    };
  }),
};

/** The same publication, opened with hundreds of patients: too many to list every deal of them. */
export const hundreds = openSession(small.record, small.series, table);
