import { expect, test } from 'vitest';
import { newDraft, readDraft } from '../../src/state/tableDraft.ts';
import { patientsCsv } from '../../src/views/export/patientsCsv.ts';
import { defaults, publication, series } from '../publicationForTests.ts';

const own = (text: string) => {
  const { session } = readDraft(newDraft('mine.csv', text), publication.record, series);
  if (!session) throw new Error('the table of this test has a problem');
  return patientsCsv(session.defaults.cohort, session.series);
};

test("the publication's patients have the ids of their levels", () => {
  const [heads, first] = patientsCsv(defaults.cohort, series).split('\r\n');
  expect(heads).toMatch(/^row,time,event,site,resection,/u);
  expect(first).toMatch(/^a,10,true,small-intestine,incomplete,/u);
});

test("a reader's own table keeps the reader's words, an empty cell included", () => {
  const csv = own('months,died,Trial Arm\n5,1,A\n9,0,B\n12,1,"A"\n20,0,\n');
  expect(csv).toBe('row,time,event,Trial Arm\r\n2,5,true,A\r\n3,9,false,B\r\n4,12,true,A\r\n5,20,false,\r\n');
});

test('a word that has its column before it on a figure stands alone below the name of the column', () => {
  expect(own('months,died,Smoker\n5,1,Yes\n9,0,No\n12,1,No\n').split('\r\n').slice(0, 3)).toEqual([
    'row,time,event,Smoker',
    '2,5,true,Yes',
    '3,9,false,No',
  ]);
});
