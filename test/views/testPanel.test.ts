import { expect, test } from 'vitest';
import { survivalModel } from '../../src/rows/survivalModel.ts';
import { exactNote } from '../../src/views/testPanel.ts';
import { defaults, series, set } from '../publicationForTests.ts';

const noteOf = (grouping: string, arrangement: number) => {
  const cohort = set.arrangements(grouping)[arrangement]!.example;
  return exactNote(survivalModel(set, cohort, series, { ...defaults, grouping }).test!);
};

test('the note names the statistic of the exact P', () => {
  expect(noteOf('site', 0)).toBe(
    'Two-sided. The exact test ranks deals by how far observed lies from expected, and holds if follow-up was alike in both groups.',
  );
});

test('the P by the standardised statistic stands beside it where it prints otherwise', () => {
  const notes = set.arrangements('resection').map((_, index) => noteOf('resection', index));
  const others = notes.map((note) => /the exact P is (.*)\.$/u.exec(note)?.[1] ?? 'the same');
  expect(others.toSorted()).toEqual(['0.13', '0.60', 'the same']);
});
