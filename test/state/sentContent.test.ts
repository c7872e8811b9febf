import { expect, test } from 'vitest';
import { recordOfTable } from '../../src/reconstruction/record/recordOfTable.ts';
import { newDraft } from '../../src/state/tableDraft.ts';
import { readDraft } from '../../src/state/tableReading.ts';
import { sentContent } from '../../src/state/sentContent.ts';
import { series } from '../publicationForTests.ts';

const table = (rows: number) =>
  [
    'id,days,status,arm,size',
    ...Array.from({ length: rows }, (_, place) =>
      [
        place + 1,
        1 + ((place * 7919) % 9973),
        place % 3 === 0 ? 'dead' : 'alive',
        'AB'[place % 2],
        place / 10,
      ].join(','),
    ),
  ].join('\n');
const read = (text: string) => readDraft(newDraft('mine.csv', text), recordOfTable(series), series);

test('what is sent of a table are plain data, without its rows and without values that nobody names', () => {
  const { session, ...content } = read(table(6000));
  expect(session).not.toBeNull();
  const sent = structuredClone(sentContent(content));
  expect(sent).toMatchObject({
    counts: { rows: 6000, patients: 6000, events: 2000 },
    series: content.series,
  });
  expect(sent.sheet.rows).toEqual([]);
  expect(sent.read.timed).toEqual([]);
  const named = (name: string) => sent.columns.find((column) => column.name === name)!;
  expect(named('arm').values.map(({ key }) => key)).toEqual(['a', 'b']);
  expect(named('days').values).toEqual([]);
  expect(JSON.stringify(sent).length).toBeLessThan(100_000);
});

test('some patients stand for all, the first and the last to leave among them', () => {
  const { session, ...content } = read(table(6000));
  const patients = content.cohort!.patients;
  const some = sentContent(content).cohort!.patients;
  expect(some).toHaveLength(60);
  expect([some[0], some.at(-1)]).toEqual([patients[0], patients.at(-1)]);
  expect(session!.defaults.cohort.patients).toBe(patients);
});
