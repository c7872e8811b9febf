import { expect, test } from 'vitest';
import { isDefaultView } from '../../src/state/isDefaultView.ts';
import { defaults, set } from '../publicationForTests.ts';

test('the view that a page opens with is the default one, and so is one that came back to it', () => {
  expect(isDefaultView(defaults, defaults)).toBe(true);
  const there = set.withArrangement(defaults.cohort, 'resection', 1).cohort;
  expect(isDefaultView({ ...defaults, cohort: there }, defaults)).toBe(false);
  const back = set.withArrangement(there, 'resection', 0).cohort;
  expect(isDefaultView({ ...defaults, cohort: back }, defaults)).toBe(true);
  expect(isDefaultView({ ...defaults, reading: { without: [], assume: {} }, operations: {} }, defaults)).toBe(
    true,
  );
});

test('any other choice is something to take back', () => {
  expect(isDefaultView({ ...defaults, time: defaults.time + 1 }, defaults)).toBe(false);
  expect(isDefaultView({ ...defaults, row: 'a' }, defaults)).toBe(false);
  expect(isDefaultView({ ...defaults, operations: { a: 3 } }, defaults)).toBe(false);
  expect(isDefaultView({ ...defaults, reading: { without: ['deaths'], assume: {} } }, defaults)).toBe(false);
});
