import { expect, test } from 'vitest';
import { openTeaching } from '../../../src/layouts/openTeaching.ts';
import { codeLists } from '../../../src/teach/room/codeLists.ts';

test('a room is told which questions have other numbers at a seat', () => {
  const { questions } = codeLists(openTeaching('gist-hepatectomy'));
  expect(questions.filter(({ hasSeats }) => hasSeats).map(({ id }) => id)).toEqual([
    'read-the-curve-ask',
    'read-the-curve-transfer',
    'who-is-still-there-transfer',
    'first-step-transfer',
    'in-which-order-transfer',
    'draw-it-transfer',
    'the-last-step-ask',
  ]);
});
