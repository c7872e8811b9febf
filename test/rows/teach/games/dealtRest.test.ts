import { describe, expect, it } from 'vitest';
import type { Cohort } from '../../../../src/cohort/Cohort.ts';
import { checkTable } from '../../../../src/reconstruction/checkTable.ts';
import { carriedRows } from '../../../../src/rows/teach/games/carriedRows.ts';
import { dealtRest } from '../../../../src/rows/teach/games/dealtRest.ts';
import { findLevels } from '../../../../src/rows/teach/games/findLevels.ts';
import { judgeRow } from '../../../../src/rows/teach/games/judgeRow.ts';
import { nearestRow } from '../../../../src/rows/teach/games/nearestRow.ts';
import type { FilledRow } from '../../../../src/rows/teach/games/tablesLeft.ts';
import { tableToDeal } from '../../../../src/rows/teach/games/tableToDeal.ts';
import { publication } from '../../../publicationForTests.ts';

const levels = findLevels(publication.record);
const last = levels.at(-1)!;
const SIZE = { n: 6, longest: 200 };

describe('what a level deals from', () => {
  it('is a table that agrees with all that is told there', () => {
    const table = tableToDeal(last)!;
    const wrong = checkTable(last.record, table).filter(({ verdict }) => verdict === 'disagree');
    expect(wrong).toEqual([]);
  });

  it('is nothing where all of a row is counted', () => {
    expect(levels.slice(0, -1).map(tableToDeal)).toEqual([null, null, null, null]);
  });
});

describe('the rest of some rows', () => {
  const level = { ...last, attributes: ['site', 'colour'], counted: ['site'] };
  const patient = (row: string, time: number, event: boolean, site: string, colour: string | null) => ({
    ...{ row, time, event },
    attributes: { site, colour },
  });
  const table: Cohort = {
    patients: [
      patient('a', 5, true, 'gut', 'red'),
      patient('b', 9, true, 'gut', 'green'),
      patient('c', 12, false, 'gut', 'blue'),
      patient('d', 20, false, 'stomach', null),
    ],
  };
  const row = (time: number, event: boolean, site = 'gut'): FilledRow => ({
    ...{ time, event },
    attributes: { site, colour: 'none' },
  });
  const colours = (rows: readonly FilledRow[]) =>
    dealtRest(table, level, rows).map(({ attributes }) => attributes['colour']);

  it('is that of the patient who left as they did, in the same group, after as many', () => {
    expect(colours([row(1, true), row(2, true), row(3, false)])).toEqual(['red', 'green', 'blue']);
    // Written in another order, each keeps its patient.
    expect(colours([row(3, false), row(2, true), row(1, true)])).toEqual(['blue', 'green', 'red']);
  });

  it('stays as it is where the table doesn’t know it, or has nobody left', () => {
    expect(colours([row(30, false, 'stomach')])).toEqual(['none']);
    expect(colours([1, 2, 3, 4, 5].map((time) => row(time, true))).at(-1)).toBe('none');
  });

  it('is dealt to no second row, whichever row comes next', () => {
    const black = {
      ...table,
      patients: [...table.patients.slice(0, 2), patient('e', 10, true, 'gut', 'black')],
    };
    const placed: FilledRow[] = [];
    for (const time of [9, 3, 1]) placed.push(...dealtRest(black, level, [row(time, true)], placed));
    expect(placed.map(({ attributes }) => attributes['colour']).sort()).toEqual(['black', 'green', 'red']);
  });

  it('changes nothing else of a row', () => {
    const rows = [row(1, true), row(7, false, 'stomach')];
    for (const [at, dealt] of dealtRest(table, level, rows).entries())
      expect({ ...dealt, attributes: { ...dealt.attributes, colour: 'none' } }).toEqual(rows[at]);
  });
});

describe.each([
  // By what the level before it allows, and this one too; the same table in other orders.
  [
    [10, 62, 110, 145, 168, 186],
    [0, 1, 2, 3, 4, 5],
  ],
  [
    [10, 35, 95, 141, 200, 200],
    [5, 2, 0, 3, 1, 4],
  ],
  [
    [10, 91, 92, 92, 196, 200],
    [3, 0, 4, 1, 5, 2],
  ],
] as const)('a table of the level before with the times %j', (times, order) => {
  const place = levels.length - 1;
  const first = Object.fromEntries(
    publication.record.attributes.map(({ id, levels: own }) => [id, own[0]!.id]),
  );
  const rows = order.map((at): FilledRow => ({
    ...{ time: times[at], event: at < 3 },
    attributes: { ...first, site: at < 3 ? 'small-intestine' : 'other' },
  }));
  const dealt = dealtRest(tableToDeal(last)!, last, rows);

  it('agrees with all that is told once the rest is dealt', () => {
    expect(carriedRows(levels, place, dealt, SIZE).map(({ row }) => row)).toEqual(dealt);
  });

  it('leads whoever knows the last row’s time alone to the rest of it', () => {
    const [before, open] = [dealt.slice(0, -1), dealt.at(-1)!];
    const began = { ...open, attributes: { ...first, site: open.attributes['site']! } };
    expect(judgeRow(levels, place, before, began, SIZE).left).toBe(0n);
    const hint = nearestRow(levels, place, before, began, SIZE)!;
    expect([hint.time, hint.event, hint.attributes['site']]).toEqual([
      open.time,
      open.event,
      began.attributes.site,
    ]);
    expect(judgeRow(levels, place, before, hint, SIZE).left).toBe(1n);
  });
});
