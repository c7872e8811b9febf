import { describe, expect, test } from 'vitest';
import { groupingRows, MOST_ARRANGEMENTS } from '../../src/rows/groupingRows.ts';
import { groupTest } from '../../src/rows/groupTest.ts';
import { strataOf } from '../../src/rows/strataOf.ts';
import { defaults, series, set } from '../publicationForTests.ts';

const rows = groupingRows(set, defaults.cohort, series);

test('every grouping known at time zero has its arrangements, and one that was not has none', () => {
  expect(rows.map(({ grouping, count }) => [grouping.id, count])).toEqual([
    ['site', 1],
    ['resection', 3],
    ['imatinib-before', 7],
    ['exon-11', 12],
  ]);
});

describe.each(rows.map((row) => [row.grouping.id, row] as const))('the arrangements of %s', (id, row) => {
  test('are tested as the curves of the table that each is reached by', () => {
    for (const { index, test: found } of row.arrangements) {
      const { cohort } = set.withArrangement(defaults.cohort, id, index);
      const strata = strataOf(set, cohort, series, { grouping: id, method: defaults.method });
      expect(found).toEqual(groupTest(strata));
    }
  });

  test('are each there once, larger first groups first, then by log-rank P; the shown one is the table’s', () => {
    const places = row.arrangements.map(({ index }) => index);
    expect([...places].sort((a, b) => a - b)).toEqual(places.map((_, place) => place));
    const order = row.arrangements.map(({ test: found }) => [found!.sizes[0]!, found!.logRankP!] as const);
    for (const [place, [size, p]] of order.entries()) {
      const [sizeBefore, before] = order[place - 1] ?? [Infinity, 0];
      expect(size < sizeBefore || (size === sizeBefore && p >= before)).toBe(true);
    }
    expect(row.shown).toBe(set.arrangementOf(defaults.cohort, id));
  });

  test('have no exact P below their floor, and marks for everybody', () => {
    for (const { test: found, exits } of row.arrangements) {
      expect(found!.exactP!).toBeGreaterThanOrEqual(found!.floor! - 1e-12);
      expect(exits.map(({ event }) => event)).toEqual([true, true, true, false, false, false]);
      const first = exits.filter(({ level }) => level === 0).length;
      expect(first).toBe(found!.sizes[0]);
    }
  });
});

test('while an exit moves within its order, the same rows stand; another arrangement makes others of its grouping alone', () => {
  const place = defaults.cohort.patients.findIndex(({ row }) => row === 'b');
  const later = set.moved(defaults.cohort, place, defaults.cohort.patients[place]!.time + 1, null)!;
  expect(later).not.toEqual(defaults.cohort);
  groupingRows(set, later, series).forEach((row, index) => {
    expect(row).toBe(rows[index]);
  });
  const { cohort } = set.withArrangement(defaults.cohort, 'resection', 2);
  expect(groupingRows(set, cohort, series)[1]!.shown).toBe(2);
  expect(groupingRows(set, cohort, series)[0]).toBe(rows[0]);
});

test('of more arrangements than a picture holds, only the shown one is a row', () => {
  const one = set.arrangements('resection')[0]!;
  const many = {
    ...set,
    arrangements: () => Array.from({ length: MOST_ARRANGEMENTS + 1 }, () => one),
    arrangementOf: () => 7,
  };
  const [row] = groupingRows(many, defaults.cohort, series);
  expect([row?.count, row?.arrangements.map(({ index }) => index)]).toEqual([MOST_ARRANGEMENTS + 1, [7]]);
});
