import { expect, test } from 'vitest';
import { TestSheet } from '../../../src/teach/beforeAfter/TestSheet.tsx';
import { markup } from '../../figures/markup.ts';

const items = [
  { id: 'a', concept: 'risk table' },
  { id: 'b', concept: 'tail' },
];
const made = (right: boolean) => [{ response: '1', right, at: 1 }];
const textOf = (answers: Parameters<typeof TestSheet>[0]['answers']) =>
  markup(<TestSheet answers={answers} items={items} />).textContent.replace(/\s+/gu, ' ');

test('both tests stand side by side in words and by concept', () => {
  const answers = {
    'a-before': made(false),
    'b-before': made(true),
    'a-after': made(true),
    'b-after': made(true),
  };
  const sheet = markup(<TestSheet answers={answers} items={items} />);
  expect(sheet.textContent).toContain('Right before: 1 of 2; after: 2 of 2.');
  expect([...sheet.querySelectorAll('tbody tr')].map((row) => row.textContent)).toEqual([
    'risk table✗wrong✓right',
    'tail✓right✓right',
  ]);
});

test('a test that is not finished says how far it is', () => {
  expect(textOf({ 'a-before': made(true) })).toContain(
    'Right before: 1 of 1 answered so far; after: not taken yet.',
  );
  expect(textOf({ 'a-before': made(true), 'b-before': made(false) })).toContain(
    'Right before: 1 of 2; after: not taken yet.',
  );
});

test('without a test there is nothing', () => {
  expect(textOf({ 'a-ask': made(true) })).toBe('');
});
