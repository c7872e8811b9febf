import { describe, expect, it } from 'vitest';
import { carriedRows } from '../../../../src/rows/teach/games/carriedRows.ts';
import { findLevels } from '../../../../src/rows/teach/games/findLevels.ts';
import { judgeRow } from '../../../../src/rows/teach/games/judgeRow.ts';
import { nearestRow } from '../../../../src/rows/teach/games/nearestRow.ts';
import { seededRandom } from '../../../../src/survival/index.ts';
import type { FilledRow } from '../../../../src/rows/teach/games/tablesLeft.ts';
import { publication } from '../../../publicationForTests.ts';

const levels = findLevels(publication.record);
const SIZE = { n: 6, longest: 200 };
const row = (time: number, event = false, site = event ? 'small-intestine' : 'other'): FilledRow => ({
  time,
  event,
  attributes: { site },
});

describe('the hint', () => {
  const three = [row(10, true), row(62, true), row(110, true)];

  it('is the row itself where it leaves a table', () => {
    expect(nearestRow(levels, 2, three, row(145), SIZE)).toEqual(row(145));
  });

  it('changes the time alone where that is enough', () => {
    expect(nearestRow(levels, 2, three, row(96), SIZE)).toEqual(row(99));
  });

  it('else how the patient left, at the nearest time', () => {
    // Three died already.
    expect(nearestRow(levels, 2, three, row(145, true), SIZE)).toEqual({ ...row(145, true), event: false });
    expect(nearestRow(levels, 2, three, row(90, true), SIZE)).toEqual({ ...row(99, true), event: false });
  });

  it('of a last row is held against every statement', () => {
    const five = [...three, row(145), row(168)];
    expect(nearestRow(levels, 3, five, row(150, true, 'small-intestine'), SIZE)).toEqual(row(186));
  });

  it.each([7, 8])(
    'leads whoever follows it through four levels, with six at most to a level (seed %i)',
    (seed) => {
      const random = seededRandom(seed);
      let rows: readonly FilledRow[] = [];
      for (const place of [0, 1, 2, 3]) {
        rows = carriedRows(levels, place, rows, SIZE).map((each) => each.row);
        let hints = 0;
        while (rows.length < SIZE.n) {
          let next = row(1 + Math.floor(random() * 200), place > 0 && random() < 0.5, 'other');
          if (judgeRow(levels, place, rows, next, SIZE).left === 0n) {
            next = nearestRow(levels, place, rows, next, SIZE)!;
            hints++;
          }
          expect(judgeRow(levels, place, rows, next, SIZE).left).not.toBe(0n);
          rows = [...rows, next];
        }
        expect(hints).toBeLessThanOrEqual(SIZE.n);
      }
    },
  );
});
