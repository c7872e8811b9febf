import { expect, test } from 'vitest';
import { openTeaching } from '../../../src/layouts/openTeaching.ts';
import { codeLists } from '../../../src/teach/room/codeLists.ts';

test('a room is told which questions have other numbers at a seat', () => {
  const { questions } = codeLists(openTeaching('gist-hepatectomy'));
  expect(questions.filter(({ hasSeats }) => hasSeats).map(({ id }) => id)).toEqual([
    'first-step-transfer',
    'in-which-order-transfer',
    'the-last-step-ask',
  ]);
});
