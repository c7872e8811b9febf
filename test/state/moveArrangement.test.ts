import { expect, test } from 'vitest';
import { moveArrangement } from '../../src/state/moveArrangement.ts';
import { createStore } from '../../src/state/store.ts';
import { defaults, series, set } from '../publicationForTests.ts';

const session = { store: createStore(defaults), setFor: () => set, series };
const groupingCalled = (id: string) => series.groupings.find((each) => each.id === id)!;

test('steps go through every arrangement and around the end, either way', () => {
  const grouping = groupingCalled('second-hepatectomy');
  const count = set.arrangements(grouping.id).length;
  expect(count).toBeGreaterThan(1);
  const first = set.arrangementOf(defaults.cohort, grouping.id);
  const reached = Array.from({ length: count }, (_, step) =>
    set.arrangementOf(moveArrangement(session, grouping, step - 1).cohort, grouping.id),
  );
  expect(new Set(reached).size).toBe(count);
  expect(reached[1]).toBe(first);
});

test('what else had to move is said by its label, and nothing is where nothing had', () => {
  for (const grouping of series.groupings)
    for (const step of [-1, 1]) {
      const { cohort, alsoMoved } = moveArrangement(session, grouping, step);
      const moved = series.groupings.filter(
        ({ id }) =>
          id !== grouping.id && set.arrangementOf(cohort, id) !== set.arrangementOf(defaults.cohort, id),
      );
      for (const { label } of moved) expect(alsoMoved).toContain(label);
      expect(alsoMoved === '').toBe(moved.length === 0);
    }
});

test('a grouping with one arrangement, or a reading without an answer, stays as it is', () => {
  const site = groupingCalled('site');
  expect(set.arrangements('site')).toHaveLength(1);
  const stays = { cohort: defaults.cohort, alsoMoved: '' };
  expect(moveArrangement(session, site, 1)).toEqual(stays);
  expect(moveArrangement({ ...session, setFor: () => null }, groupingCalled('resection'), 1)).toEqual(stays);
});
