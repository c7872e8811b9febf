import { expect, test } from 'vitest';
import { carriedRows } from '../../../../src/rows/teach/games/carriedRows.ts';
import { findLevels } from '../../../../src/rows/teach/games/findLevels.ts';
import { judgeRow } from '../../../../src/rows/teach/games/judgeRow.ts';
import { publication } from '../../../publicationForTests.ts';

const levels = findLevels(publication.record);
const SIZE = { n: 6, longest: 200 };
const TIMES = [10, 62, 110, 145, 168, 186];
const row = (time: number, event: boolean) => ({
  time,
  event,
  attributes: { site: event ? 'small-intestine' : 'other' },
});

// Six died, of whom three may have: the fourth row of those who did is one too many, and so on.
test.each([
  ['all alive, where three died', 1, TIMES.map((time) => row(time, false)), 3],
  ['three dead first', 1, TIMES.map((time, place) => row(time, place < 3)), 6],
  [
    'none of three dead in month 10, where one was',
    2,
    TIMES.map((time, place) => row(time + 1, place < 3)),
    2,
  ],
  [
    'the deaths last, where P wants them first',
    3,
    TIMES.map((time, place) => row(time, place === 0 || place > 3)),
    1,
  ],
  ['no rows', 1, [], 0],
])('%s: so many rows stay', (_, place, rows, stay) => {
  const kept = carriedRows(levels, place, rows, SIZE);
  expect(kept).toHaveLength(stay);
  expect(kept.map((each) => each.row)).toEqual(rows.slice(0, stay));
  // Each leaves what it would if it were put there anew, and the next one would leave nothing.
  for (const [at, { verdict }] of kept.entries())
    expect(verdict).toEqual(judgeRow(levels, place, rows.slice(0, at), rows[at]!, SIZE));
  const next = rows[stay];
  if (next) expect(judgeRow(levels, place, rows.slice(0, stay), next, SIZE).left).toBe(0n);
});
