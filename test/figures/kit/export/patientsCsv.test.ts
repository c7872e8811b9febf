import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { readSheet } from '../../../../src/cohort/table/readSheet.ts';
import { newDraft } from '../../../../src/state/tableDraft.ts';
import { readDraft } from '../../../../src/state/tableReading.ts';
import { csvText } from '../../../../src/figures/kit/export/csvText.ts';
import { patientsCsv } from '../../../../src/figures/kit/export/patientsCsv.ts';
import { defaults, publication, series } from '../../../publicationForTests.ts';

const own = (text: string) => {
  const { session } = readDraft(newDraft('mine.csv', text), publication.record, series);
  if (!session) throw new Error('the table of this test has a problem');
  return patientsCsv(session.defaults.cohort, session.series);
};

test("the publication's patients have the ids of their levels", () => {
  const [heads, first] = patientsCsv(defaults.cohort, series).split('\r\n');
  expect(heads).toMatch(/^row,months,death,site,resection,/u);
  expect(first).toMatch(/^a,10,true,small-intestine,incomplete,/u);
});

test("a reader's own table keeps the reader's words, an empty cell included", () => {
  const csv = own('months,died,Trial Arm\n5,1,A\n9,0,B\n12,1,"A"\n20,0,\n');
  expect(csv).toBe(
    'row,months,death,Trial Arm\r\n2,5,true,A\r\n3,9,false,B\r\n4,12,true,A\r\n5,20,false,\r\n',
  );
});

test('a word that has its column before it on a figure stands alone below the name of the column', () => {
  expect(own('months,died,Smoker\n5,1,Yes\n9,0,No\n12,1,No\n').split('\r\n').slice(0, 3)).toEqual([
    'row,months,death,Smoker',
    '2,5,true,Yes',
    '3,9,false,No',
  ]);
});

test.each([
  ['weeks,relapse,arm', 'week', 'relapse'],
  ['futime (days),death,arm', 'day', 'death'],
  ['years,event,arm', 'year', 'event'],
])('the unit and the outcome of %s are read back', (heads, unit, outcome) => {
  const rows = Array.from({ length: 8 }, (_, index) => `${index * 3 + 4},${index % 2},${'ab'[index % 2]}`);
  const again = readDraft(
    newDraft('again.csv', own([heads, ...rows, ''].join('\n'))),
    publication.record,
    series,
  );
  expect(again.session?.series.time.one).toBe(unit);
  expect(again.session?.series.outcome.one).toBe(outcome);
  expect(again.session?.defaults.cohort.patients.map(({ time, event }) => [time, event])).toEqual(
    Array.from({ length: 8 }, (_, index) => [index * 3 + 4, index % 2 === 1]),
  );
});

test.each([
  ['=HYPERLINK("http://x.example")', '-2+3'],
  ['@SUM(A1)', '+1 mutation'],
  ['a, "b"', 'Ärzte – ’'],
])('what a spreadsheet would run stands as text, and is read back as it was: %s, %s', (...words) => {
  const quoted = (word: string) => `"${word.replaceAll('"', '""')}"`;
  const rows = words.flatMap((word, index) => [
    `${index + 1},0,${quoted(word)}`,
    `${index + 20},1,${quoted(word)}`,
  ]);
  const written = own(`months,died,=Arm\n${rows.join('\n')}\n`);
  const sheet = readSheet(written);
  expect(sheet.header.at(-1)).toBe('=Arm');
  expect(sheet.rows.map(({ cells }) => cells.at(-1))).toEqual([...words, ...words]);
  // As a spreadsheet finds them, which looks at the first character.
  const raw = Papa.parse<string[]>(written.trim()).data.flat();
  expect(raw.filter((cell) => /^[=+@\t\r-]/u.test(cell))).toEqual([]);
  // Once more through all of it, as the page saves it: nothing but the numbers of the rows is counted anew.
  const again = readSheet(own(`\ufeff${written}`));
  expect(again.rows.map(({ cells }) => cells.slice(1))).toEqual(
    sheet.rows.map(({ cells }) => cells.slice(1)),
  );
});

test('negative numbers stay numbers', () => {
  expect(csvText(['-1'], [['-3'], [-2.5], ['-1,5']])).toBe('-1\r\n-3\r\n-2.5\r\n"-1,5"\r\n');
});
