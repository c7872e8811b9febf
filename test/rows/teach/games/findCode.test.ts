import { describe, expect, it } from 'vitest';
import { findCode, readFindCode } from '../../../../src/rows/teach/games/findCode.ts';
import { findLevels } from '../../../../src/rows/teach/games/findLevels.ts';
import { judgeRow } from '../../../../src/rows/teach/games/judgeRow.ts';
import type { FilledRow } from '../../../../src/rows/teach/games/tablesLeft.ts';
import { publication } from '../../../publicationForTests.ts';

const levels = findLevels(publication.record);
const SIZE = { n: 6, longest: 200 };
const row = (time: number, event = false, site = event ? 'small-intestine' : 'other'): FilledRow => ({
  time,
  event,
  attributes: { site },
});
const open = (code: string) => readFindCode(code, levels, SIZE);

describe('the code of a search for a table', () => {
  it.each([
    [{ place: 0, rows: [], tries: 0 }],
    [{ place: 0, rows: [{ time: 40, event: false, attributes: {} }], tries: 3 }],
    [{ place: 1, rows: [10, 62].map((time) => ({ time, event: true, attributes: {} })), tries: 9 }],
    [{ place: 3, rows: [row(10, true), row(62, true), row(110, true), row(145)], tries: 4 }],
  ])('opens the same level, rows and tries: %j', (state) => {
    expect(open(findCode(state, levels, SIZE))).toMatchObject(state);
  });

  it('has each row judged anew', () => {
    const rows = [row(10, true), row(62, true)];
    const read = open(findCode({ place: 3, rows, tries: 2 }, levels, SIZE));
    if ('says' in read) throw new Error(read.says);
    expect(read.verdicts).toEqual(rows.map((each, at) => judgeRow(levels, 3, rows.slice(0, at), each, SIZE)));
  });

  it('holds a whole table of the last level', () => {
    const place = levels.length - 1;
    const attributes = Object.fromEntries(
      levels[place]!.record.attributes.map(({ id, levels: own }) => [id, own.at(-1)!.id]),
    );
    const rows = Array.from({ length: 5 }, (_, at) => ({ time: 200 - at, event: at % 2 === 0, attributes }));
    const code = findCode({ place, rows, tries: 300 }, levels, SIZE);
    expect(code).toMatch(/^[0-9A-Z-]+$/u);
    // What it holds leaves no table: it is read, and refused.
    expect(open(code)).toEqual({ says: `The code ${code} holds a row that leaves no table.` });
  });

  it('counts no fewer tries than rows, and many as the most', () => {
    const rows = [{ time: 40, event: false, attributes: {} }];
    expect(open(findCode({ place: 0, rows, tries: 0 }, levels, SIZE))).toMatchObject({ tries: 1 });
    expect(open(findCode({ place: 0, rows, tries: 999 }, levels, SIZE))).toMatchObject({ tries: 255 });
  });

  it('is refused with any one sign changed', () => {
    const code = findCode(
      { place: 1, rows: [{ time: 10, event: true, attributes: {} }], tries: 2 },
      levels,
      SIZE,
    );
    for (const [at, sign] of [...code].entries()) {
      if (sign === '-') continue;
      const other = sign === 'A' ? 'B' : 'A';
      expect(open(`${code.slice(0, at)}${other}${code.slice(at + 1)}`)).toHaveProperty('says');
    }
    for (const text of ['', 'A', '????', 'AAAA-AAAA']) expect(open(text)).toHaveProperty('says');
  });

  it('is refused by another record', () => {
    const code = findCode({ place: 0, rows: [], tries: 0 }, levels, SIZE);
    expect(readFindCode(code, levels.slice(1), SIZE)).toEqual({
      says: `The code ${code} was made for another record.`,
    });
  });
});
