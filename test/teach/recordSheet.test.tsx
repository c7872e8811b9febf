import { expect, test } from 'vitest';
import type { RecordQuestion } from '../../src/rows/teach/learnerRecord.ts';
import { RecordSheet } from '../../src/teach/RecordSheet.tsx';
import { markup } from '../figures/markup.ts';

const DAY = 86_400_000;
const question = (id: string): RecordQuestion => ({ id, labels: {}, unit: '', parts: [], so: 'so' });
const items = [
  {
    id: 'a',
    title: 'First',
    concepts: ['at-risk'],
    ask: question('a-ask'),
    transfer: question('a-transfer'),
  },
];
const made = (right: boolean, day: number) => ({ response: '1', right, at: DAY * (20_000 + day) });

test.each([
  [[made(true, 0)], '✓'],
  [[made(true, 0), made(false, 0.1)], '✓, later ✗'],
  [[made(false, 0)], '✗'],
  [[made(false, 0), made(true, 0.1)], '✗'],
  [[made(false, 0), made(true, 1)], '✗, later ✓'],
])('what was said elsewhere tells a later change that counts', (tries, shown) => {
  const answers = { 'a-ask': [made(true, 0)], 'a-transfer': tries };
  const sheet = markup(
    <RecordSheet items={items} tests={[]} parts={[]} reading={{}} answers={answers} dayOf={() => ''} />,
  );
  expect(sheet.querySelectorAll('tbody td')[3]?.textContent).toBe(shown);
});

test('a concept is had by the last answer that counts', () => {
  const sheet = markup(
    <RecordSheet items={items} tests={[]} parts={[]} reading={{}} answers={{}} dayOf={() => ''} />,
  );
  expect(sheet.textContent).toContain('right within 18 hours of a wrong answer doesn’t count.');
});

test('both tests are in the record once one of their questions was answered', () => {
  const tests = [{ id: 'a', concept: 'risk table' }];
  const sheetOf = (answers: Parameters<typeof RecordSheet>[0]['answers']) =>
    markup(
      <RecordSheet items={items} tests={tests} parts={[]} reading={{}} answers={answers} dayOf={() => ''} />,
    ).textContent;
  expect(sheetOf({})).not.toContain('Before and after');
  expect(sheetOf({ 'a-before': [made(false, 0)], 'a-after': [made(true, 9)] })).toContain(
    'Right before: 0 of 1; after: 1 of 1.',
  );
});

test('what was right in the small hours comes back on another day than that', () => {
  const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
  const answers = { 'a-ask': [made(true, 0.1)], 'a-transfer': [made(true, 0.1)] };
  const sheet = markup(
    <RecordSheet items={items} tests={[]} parts={[]} reading={{}} answers={answers} dayOf={dayOf} />,
  );
  const cells = [...sheet.querySelectorAll('tbody td')].map(({ textContent }) => textContent);
  expect(cells.slice(-2)).toEqual(['2024-10-04', '2024-10-05']);
});
