import { describe, expect, it } from 'vitest';
import { checkTable } from '../../../../src/reconstruction/checkTable.ts';
import { filledRow } from '../../../../src/rows/teach/games/filledRow.ts';
import { findLevels } from '../../../../src/rows/teach/games/findLevels.ts';
import { rowsAtLevel } from '../../../../src/rows/teach/games/rowsAtLevel.ts';
import { tableToDeal } from '../../../../src/rows/teach/games/tableToDeal.ts';
import { publication } from '../../../publicationForTests.ts';

const levels = findLevels(publication.record);
const [last, place] = [levels.at(-1)!, levels.length - 1];
const about = { begin: {}, size: { n: 6, longest: 200 } };
const rows = [10, 62, 110, 145, 168, 186].map((time, at) => ({
  ...{ time, event: at < 3 },
  attributes: { site: at < 3 ? 'small-intestine' : 'other' },
}));

describe('a table of the level before', () => {
  const { kept, open } = rowsAtLevel(levels, place, rows, tableToDeal(last), about);

  it('stays but for its last row, of which all that was known stands', () => {
    expect(kept.map(({ row }) => [row.time, row.event, row.attributes['site']])).toEqual(
      rows.slice(0, -1).map(({ time, event, attributes }) => [time, event, attributes.site]),
    );
    expect(open).toEqual(filledRow(rows.at(-1)!, last, {}));
  });

  it('has a level for every attribute in each row', () => {
    for (const { row } of kept)
      expect(Object.values(row.attributes).every((level) => typeof level === 'string')).toBe(true);
  });

  it('can be completed by some rest of the last row', () => {
    const all = publication.record.attributes
      .filter(({ id }) => id !== 'site')
      .reduce<Record<string, string>[]>(
        (some, { id, levels: own }) =>
          some.flatMap((each) => own.map((level) => ({ ...each, [id]: level.id }))),
        [{}],
      );
    const fits = all.filter((rest) => {
      const whole = [
        ...kept.map(({ row }) => row),
        { ...open!, attributes: { ...open!.attributes, ...rest } },
      ];
      const patients = whole.map((row, at) => ({ ...row, row: String.fromCharCode(97 + at) }));
      return checkTable(last.record, { patients }).every(({ verdict }) => verdict !== 'disagree');
    });
    expect(fits.length).toBeGreaterThan(0);
  });
});

it('keeps fewer rows, and opens none, where what is new forbids the times', () => {
  // The death at ten months was the first, which is told here first.
  const sooner = rows.map((row, at) => ({ ...row, time: [1, 10, 167, 167, 167, 169][at]! }));
  const { kept, open } = rowsAtLevel(levels, place, sooner, tableToDeal(last), about);
  expect(kept.length).toBeLessThan(5);
  expect(open).toBeNull();
});

it('deals nothing where there is no table to deal from', () => {
  const { kept, open } = rowsAtLevel(levels, 1, rows, null, about);
  expect(kept.map(({ row }) => row)).toEqual(rows);
  expect(open).toBeNull();
});

it('fills a row with its own levels, else those that rows begin with, else the first of each', () => {
  const [one, two, three] = last.record.attributes;
  const own = { time: 3, event: true, attributes: { [one!.id]: one!.levels[1]!.id, [two!.id]: null } };
  const { attributes } = filledRow(own, last, { [two!.id]: two!.levels[1]!.id });
  expect([attributes[one!.id], attributes[two!.id], attributes[three!.id]]).toEqual([
    one!.levels[1]!.id,
    two!.levels[1]!.id,
    three!.levels[0]!.id,
  ]);
});
