import { expect, test } from 'vitest';
import { carriedRows } from '../../../../src/rows/teach/games/carriedRows.ts';
import { findLevels } from '../../../../src/rows/teach/games/findLevels.ts';
import { judgeRow } from '../../../../src/rows/teach/games/judgeRow.ts';
import type { FilledRow } from '../../../../src/rows/teach/games/tablesLeft.ts';
import { publication } from '../../../publicationForTests.ts';

const levels = findLevels(publication.record);
const SIZE = { n: 6, longest: 200 };
const TIMES = [10, 62, 110, 145, 168, 186];
const row = (time: number, event: boolean): FilledRow => ({
  time,
  event,
  attributes: { site: event ? 'small-intestine' : 'other' },
});

// Three are alive at the most. Deaths in months 11, 63 and then 10 leave more months to the others than 200 each. And alive at 110 and
// 145 two deaths may still come before, at 108 both; alive at 62 they can't.
test.each([
  ['all alive, where three died', 1, TIMES.map((time) => row(time, false)), [0, 1, 2]],
  ['three dead first', 1, TIMES.map((time, place) => row(time, place < 3)), [0, 1, 2, 3, 4, 5]],
  [
    'none of three dead in month 10, where one was',
    2,
    TIMES.map((time, place) => row(time + 1, place < 3)),
    [0, 1],
  ],
  [
    'the deaths last, where P wants them first',
    3,
    TIMES.map((time, place) => row(time, place === 0 || place > 3)),
    [0, 2, 3],
  ],
  ['no rows', 1, [], []],
])('%s: these rows stay', (_, place, rows, stay) => {
  const kept = carriedRows(levels, place, rows, SIZE);
  expect(kept.map((each) => rows.indexOf(each.row))).toEqual(stay);
  // Each leaves what it would if it were put there anew, and whoever went would leave nothing beside those before.
  for (const [at, each] of rows.entries()) {
    const before = kept.map(({ row: own }) => own).filter((own) => rows.indexOf(own) < at);
    const verdict = judgeRow(levels, place, before, each, SIZE);
    const own = kept.find((some) => some.row === each);
    if (own) expect(own.verdict).toEqual(verdict);
    else expect(verdict.left).toBe(0n);
  }
});
