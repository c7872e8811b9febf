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
    <RecordSheet items={items} parts={[]} reading={{}} answers={answers} dayOf={() => ''} />,
  );
  expect(sheet.querySelectorAll('tbody td')[3]?.textContent).toBe(shown);
});

test('a concept is had by the last answer that counts', () => {
  const sheet = markup(<RecordSheet items={items} parts={[]} reading={{}} answers={{}} dayOf={() => ''} />);
  expect(sheet.textContent).toContain('right within 18 hours of a wrong answer doesn’t count.');
});
