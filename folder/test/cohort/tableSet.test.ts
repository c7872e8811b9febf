import { expect, test } from 'vitest';
import type { Cohort } from '../../src/cohort/Cohort.ts';
import { tableSet } from '../../src/cohort/tableSet.ts';

const cohort: Cohort = {
  patients: [
    { row: 'a', time: 3, event: true, attributes: { side: 'left' } },
    { row: 'b', time: 3, event: false, attributes: { side: 'right' } },
    { row: 'c', time: 5, event: true, attributes: { side: null } },
    { row: 'd', time: 9, event: false, attributes: { side: 'left' } },
  ],
};
const set = tableSet(cohort, { side: ['left', 'right'] });

test('a table is a set of one: its envelope is its curve, and it is its own central table', () => {
  expect(set.timeVectors).toBe(1n);
  expect(set.central).toBe(cohort);
  expect(set.another(cohort, () => 0.5)).toBe(cohort);
  expect(set.envelope(cohort, null)).toEqual([
    {
      level: null,
      steps: [
        { from: 0, lower: 1, upper: 1 },
        { from: 3, lower: 3 / 4, upper: 3 / 4 },
        { from: 5, lower: 3 / 8, upper: 3 / 8 },
      ],
      until: 9,
    },
  ]);
  expect(set.envelope(cohort, 'side').map(({ level, until }) => [level, until])).toEqual([
    ['left', 9],
    ['right', 3],
  ]);
});

test('a table has one arrangement of each grouping, and unknown levels are open', () => {
  expect(set.arrangements('side')).toEqual([
    { deaths: ['left', null], survivors: { left: 1, right: 1 }, example: cohort },
  ]);
  expect(set.withArrangement(cohort, 'side', 0)).toEqual({ cohort, alsoMoved: [] });
  expect(set.knowledge(cohort)[2]).toMatchObject({ row: 'c', time: 'stated', attributes: { side: 'open' } });
  expect(() => set.arrangements('size')).toThrow('no grouping "size"; expected one of side');
});
