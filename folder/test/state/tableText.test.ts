import { expect, test } from 'vitest';
import { readTable, rowName, writeTable } from '../../src/state/tableText.ts';
import { publication, set } from '../publicationForTests.ts';

const attributes = publication.record.attributes.map(({ id, levels }) => ({
  id,
  levels: levels.map((level) => level.id),
}));

test('writeTable spells a table out, and readTable reads it back', () => {
  const text = writeTable(set.central, attributes);
  expect(text.startsWith('10x.62x.110x.145.168.186~000111~')).toBe(true);
  expect(readTable(text, attributes)).toEqual(set.central);
});

test('a missing value is a dash', () => {
  const one = [{ id: 'site', levels: ['a', 'b'] }];
  const cohort = { patients: [{ row: 'a', time: 3, event: false, attributes: { site: null } }] };
  expect(writeTable(cohort, one)).toBe('3~-');
  expect(readTable('3~-', one)).toEqual(cohort);
});

test.each(['', 'x', '10x.62x', '10x~9', '10x~0~0', '-4~0', '10x~00', '1e9~0', '10x.~00'])(
  'readTable(%j) is null',
  (text) => {
    expect(readTable(text, [{ id: 'site', levels: ['a', 'b'] }])).toBeNull();
  },
);

test('rows are named by letters, and go on after z', () => {
  expect([0, 5, 25, 26, 53].map(rowName)).toEqual(['a', 'f', 'z', 'a1', 'b2']);
});
