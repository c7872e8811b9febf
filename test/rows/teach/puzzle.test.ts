import { describe, expect, it } from 'vitest';
import { hint, isSolved, puzzleChecks, puzzleStart } from '../../../src/rows/teach/puzzle.ts';
import { defaults, publication, series } from '../../publicationForTests.ts';

const { record } = publication;
const groupings = series.groupings.map(({ id }) => id);
const start = puzzleStart(defaults.cohort, groupings, 200);

describe('the search for a table', () => {
  it('begins with the same patients and sizes of groups, and breaks facts', () => {
    expect(start.map(({ row }) => row)).toEqual(defaults.cohort.patients.map(({ row }) => row));
    for (const id of groupings) {
      const levels = (patients: readonly { attributes: Readonly<Record<string, string | null>> }[]) =>
        patients.map(({ attributes }) => attributes[id]).sort();
      expect(levels(start)).toEqual(levels(defaults.cohort.patients));
    }
    expect(isSolved(puzzleChecks(record, start))).toBe(false);
  });

  it('is over for every table that is compatible, whatever the order of its rows', () => {
    const shuffled = [...defaults.cohort.patients].reverse();
    expect(isSolved(puzzleChecks(record, shuffled))).toBe(true);
  });

  it('ends after as many hints as rows differ, each mending one', () => {
    let patients: typeof start = start;
    let hints = 0;
    for (let given = hint(patients, defaults.cohort); given; given = hint(patients, defaults.cohort)) {
      const before = patients;
      expect(given.patients.filter((patient, place) => patient !== before[place])).toHaveLength(1);
      patients = given.patients;
      hints++;
    }
    expect(hints).toBe(defaults.cohort.patients.length);
    expect(isSolved(puzzleChecks(record, patients))).toBe(true);
  });
});
