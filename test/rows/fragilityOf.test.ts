import { expect, test } from 'vitest';
import { fragilityOf } from '../../src/rows/fragilityOf.ts';
import { stateRows } from '../../src/rows/stateRows.ts';
import { strataOf } from '../../src/rows/strataOf.ts';
import { kaplanMeier, stateAt, survivalWithOneMoreEvent } from '../../src/survival/index.ts';
import { series, set } from '../publicationForTests.ts';

const groupings = [null, ...series.groupings.map(({ id }) => id)];
const strata = groupings.flatMap((grouping) =>
  strataOf(set, set.central, series, { grouping, method: 'beta-product' }),
);

test('a reading counts what the definition counts, at every month', () => {
  for (const stratum of strata) {
    for (let time = 0; time <= 200; time += 1) {
      const [row] = stateRows([stratum], [time]);
      expect(row).toMatchObject(stateAt(stratum.observations, time));
    }
  }
});

test('one more death is reckoned as if one of those still followed had died, at every month', () => {
  for (const stratum of strata) {
    for (let time = 0; time <= 200; time += 1) {
      const [row] = stateRows([stratum], [time]);
      const expected = survivalWithOneMoreEvent(stratum.observations, time);
      if (expected === null) expect(row?.withOneMore).toBeNull();
      else expect(row?.withOneMore).toBeCloseTo(expected, 12);
    }
  }
});

test('the curve of one more death is that of the reading, between the exits', () => {
  for (const stratum of strata) {
    const [curve] = fragilityOf(stratum).oneMore();
    const exits = stratum.observations.map(({ time }) => time);
    for (let time = 1; time < stratum.last; time += 1) {
      if (exits.includes(time)) continue;
      const drawn = curve?.points.findLast((point) => point.time <= time)?.survival;
      expect(drawn).toBeCloseTo(stateRows([stratum], [time])[0]?.withOneMore ?? NaN, 12);
    }
  }
});

test('each curve of leave-one-out is the curve of the others', () => {
  for (const stratum of strata) {
    const curves = fragilityOf(stratum).leaveOneOut();
    expect(curves).toHaveLength(stratum.n > 1 ? stratum.n : 0);
    for (const { row, points } of curves) {
      const others = stratum.patients.filter((patient) => patient.row !== row);
      const deaths = kaplanMeier(others).filter(({ events }) => events > 0);
      expect(points.slice(1, -1)).toEqual(deaths.map(({ time, survival }) => ({ time, survival })));
    }
  }
});

test('a row that is left out counts nowhere, and its group has no envelope', () => {
  const [first, second] = strataOf(set, set.central, series, {
    grouping: 'site',
    method: 'beta-product',
    excluded: 'b',
  });
  expect(first).toMatchObject({ n: 2, envelope: [] });
  expect(first?.withEverybody?.at(-1)?.survival).toBe(0);
  expect(second).toMatchObject({ n: 3, withEverybody: null });
});
