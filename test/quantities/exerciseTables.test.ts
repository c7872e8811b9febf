import { describe, expect, it } from 'vitest';
import type { Exercise } from '../../src/publication/loadExercises.ts';
import { drawnTable, exerciseTable } from '../../src/quantities/exerciseTables.ts';
import { series } from '../publicationForTests.ts';

const [grouping] = series.groupings;
const [one, other] = grouping!.levels;
const patient = (row: string, level?: string) => ({
  ...{ row, time: 10, event: true },
  attributes: level === undefined ? {} : { [grouping!.id]: level },
});
const cohort = { patients: [patient('a', one!.id), patient('b'), patient('c', other!.id)] };
const exercise = (tables: unknown) => ({ id: 'one', matter: { tables } }) as unknown as Exercise;
const sizes = (table: ReturnType<typeof exerciseTable>) =>
  table.map(({ label, patients }) => [label, patients.length]);

describe('a table of patients of whom one is in no group', () => {
  const changed = exercise([{ id: 'later', changes: [{ row: 'b', time: 20 }] }]);
  it.each(['shown', 'later'])(
    'is compared without that one, and drawn with it as a group of its own (%s)',
    (table) => {
      const groups = [
        [one!.label, 1],
        [other!.label, 1],
      ];
      expect(sizes(exerciseTable(changed, table, cohort, grouping!))).toEqual(groups);
      expect(sizes(drawnTable(changed, table, cohort, grouping!))).toEqual([...groups, ['Not known', 1]]);
      expect(sizes(drawnTable(changed, table, cohort, null))).toEqual([['', 3]]);
    },
  );

  it('has no such group where everybody is in one, nor has a table of groups of its own', () => {
    const all = { patients: cohort.patients.filter(({ row }) => row !== 'b') };
    expect(drawnTable(changed, 'shown', all, grouping!)).toHaveLength(2);
    const own = exercise([{ id: 'two', groups: [{ label: 'A', exits: '4x 9+' }] }]);
    expect(sizes(drawnTable(own, 'two', cohort, grouping!))).toEqual([['A', 2]]);
  });
});
