import { expect, test } from 'vitest';
import { storyRows } from '../../src/rows/storyRows.ts';
import { learnedSentences } from '../../src/figures/facts/learnedSentences.ts';
import { publication, series, set } from '../publicationForTests.ts';

const rows = storyRows(publication.record, series.story);

test('the story ends where the default assumptions end', () => {
  const last = rows.at(-1)?.answer;
  expect(last).toMatchObject({
    kind: 'cohorts',
    timeVectors: String(set.timeVectors),
    tables: String(set.tables),
  });
});

test('no step adds tables', () => {
  const counts = rows.flatMap(({ answer }) => (answer.kind === 'cohorts' ? [BigInt(answer.tables)] : []));
  for (const [index, count] of counts.entries()) expect(count <= (counts[index - 1] ?? count)).toBe(true);
});

test('the P value leaves two orders of exits, and the assumptions on ties and the first death one', () => {
  const orders = rows.map(({ answer }) => (answer.kind === 'cohorts' ? answer.orders : null));
  expect(orders[3]).toEqual(expect.arrayContaining(['DDD+++', '(DD)D+++']));
  expect(orders[4]).toEqual(['DDD+++']);
});

test('what became known is said against the step before', () => {
  const said = rows.map(({ answer }, index) =>
    learnedSentences(answer, rows[index - 1]?.answer ?? null, series).join(' '),
  );
  expect(said[0]).toMatch(/no end/);
  expect(said[1]).toMatch(/^Now the tables can be counted\./);
  expect(said[4]).toContain(
    'The second death lies between months 11 and 133, the last death lies between months 36 and 165.',
  );
  expect(said.at(-1)).toMatch(/^The times stay as they were\. Of every [\d.,]+ tables, one is left\.$/);
});
