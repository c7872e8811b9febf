import { describe, expect, it } from 'vitest';
import { findLevels } from '../../../../src/rows/teach/games/findLevels.ts';
import { nearestRow } from '../../../../src/rows/teach/games/nearestRow.ts';
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
});
