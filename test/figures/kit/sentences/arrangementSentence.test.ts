import { expect, test } from 'vitest';
import { arrangementSentence } from '../../../../src/figures/kit/sentences/arrangementSentence.ts';
import { series, set } from '../../../publicationForTests.ts';

const sentences = (id: string) => {
  const grouping = series.groupings.find((each) => each.id === id);
  if (!grouping) throw new Error(id);
  const arrangements = set.arrangements(id);
  return arrangements.map((_, index) => arrangementSentence(arrangements, index, grouping, series));
};

test('who is the same in every arrangement is named too, so that a sentence stands alone', () => {
  expect(sentences('resection').sort()).toEqual([
    'Of the two incompletely resected patients, one died first and one died last.',
    'Of the two incompletely resected patients, one died first and one died second.',
    'Of the two incompletely resected patients, one died first and one was alive when follow-up ended.',
  ]);
});

test('the smaller level is spoken of', () => {
  expect(sentences('imatinib-before')).toContain(
    'The two patients without imatinib before surgery were both alive when follow-up ended.',
  );
});

test('where sizes differ, the first-named level is spoken of', () => {
  for (const sentence of sentences('exon-11')) expect(sentence).toMatch(/with (an )?exon 11 mutations?/);
});

test.each(['site', 'resection', 'imatinib-before', 'exon-11', 'second-hepatectomy'])(
  'arrangements of %s have words of their own',
  (id) => {
    expect(new Set(sentences(id)).size).toBe(set.arrangements(id).length);
  },
);
