import { expect, test } from 'vitest';
import type { Arrangement } from '../../../src/cohort/CohortSet.ts';
import { groupingsWords } from '../../../src/figures/survival/groupingsWords.ts';
import { series, set } from '../../publicationForTests.ts';

const arranged = (isTable: boolean, arrangements: (id: string) => readonly Arrangement[]) =>
  series.groupings.map((grouping) => ({ grouping, arrangements: arrangements(grouping.id), isTable }));

test('of a record it is said in how many ways each grouping can be arranged, and which is known only later', () => {
  const counts = series.groupings.map(({ id }) => set.arrangements(id).length);
  const words = groupingsWords(arranged(false, set.arrangements), series);
  expect([...words.matchAll(/\d+(?=\u00a0by)/gu)].map(Number)).toEqual(counts);
  expect(words).toMatch(/by KIT exon 11 and \d+\u00a0by second hepatectomy \(known only later\)\.$/u);
});

test('of a table each group has its patients, none among them, and a patient whose group isn’t known is in none', () => {
  const [small] = series.groupings[0]?.levels ?? [];
  const id = small?.id ?? '';
  const table = { deaths: [id, null, id], survivors: { [id]: 1 }, example: set.central };
  const words = groupingsWords(arranged(true, () => [table]).slice(0, 1), series);
  expect(words).toBe('Patients by primary site: small intestine (3), other sites (0).');
});

test('a table’s own names stay as they are written', () => {
  const own = {
    ...series,
    labelsAsGiven: true,
    groupings: series.groupings.map((grouping) => ({ ...grouping, label: 'Stage' })),
  };
  const words = groupingsWords(
    own.groupings
      .slice(0, 2)
      .map((grouping) => ({ grouping, arrangements: set.arrangements('site'), isTable: true })),
    own,
  );
  expect(words).toMatch(/^Patients by Stage: .*; by Stage: /u);
});

test('without groupings nothing is said', () => {
  expect(groupingsWords([], series)).toBe('');
});
