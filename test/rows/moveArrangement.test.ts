import { expect, test } from 'vitest';
import { moveArrangement } from '../../src/rows/moveArrangement.ts';
import { defaults, series, set } from '../publicationForTests.ts';

const { cohort } = defaults;
const stepped = (grouping: string | null, step: number) =>
  moveArrangement(set, series, { cohort, grouping }, step);

test('steps go through every arrangement and around the end, either way', () => {
  const grouping = 'second-hepatectomy';
  const count = set.arrangements(grouping).length;
  expect(count).toBeGreaterThan(1);
  const reached = Array.from({ length: count }, (_, step) =>
    set.arrangementOf(stepped(grouping, step - 1)!.cohort, grouping),
  );
  expect(new Set(reached).size).toBe(count);
  expect(reached[1]).toBe(set.arrangementOf(cohort, grouping));
});

test('what else had to move is said by its label, and nothing is where nothing had', () => {
  for (const { id } of series.groupings.filter((each) => set.arrangements(each.id).length > 1))
    for (const step of [-1, 1]) {
      const { cohort: next, also } = stepped(id, step)!;
      const moved = series.groupings.filter(
        (other) =>
          other.id !== id && set.arrangementOf(next, other.id) !== set.arrangementOf(cohort, other.id),
      );
      for (const { label } of moved) expect(also).toContain(label);
      expect(also === '').toBe(moved.length === 0);
    }
});

test('there is no step from the only arrangement, nor from all patients as one', () => {
  expect(set.arrangements('site')).toHaveLength(1);
  expect(stepped('site', 1)).toBeNull();
  expect(stepped(null, 1)).toBeNull();
});
