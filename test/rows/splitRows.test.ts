import { describe, expect, test } from 'vitest';
import type { Cohort } from '../../src/cohort/Cohort.ts';
import type { Grouping } from '../../src/cohort/Series.ts';
import { splitRows } from '../../src/rows/splitRows.ts';
import { exactLogRankTest, logRankTest } from '../../src/survival/index.ts';
import { chiSquareTail } from '../../src/survival/chiSquare.ts';
import { sixes } from '../survival/reference.ts';
import { defaults, series } from '../publicationForTests.ts';

const grouping = (id: string) => series.groupings.find((each) => each.id === id) ?? null;
const names = 'abcdefghi';
const cohortOf = (observations: readonly { time: number; event: boolean }[]): Cohort => ({
  patients: observations.map((each, place) => ({ ...each, row: names.charAt(place), attributes: {} })),
});

describe.each(sixes)('the splits of the $name cohort of six', ({ observations, splits }) => {
  const found = (splitRows(cohortOf(observations), null).families ?? []).flatMap((each) => each.splits);

  test('are all 31, with the P values of survdiff and coin', () => {
    expect(found).toHaveLength(31);
    splits.forEach((r, index) => {
      // The bits of index + 1 name the patients after the first who are in the second group.
      const second = [1, 2, 3, 4, 5]
        .filter((bit) => ((index + 1) >> (bit - 1)) & 1)
        .map((bit) => names.charAt(bit));
      const split = found.find(({ groups }) => groups.some((group) => group.join('') === second.join('')));
      expect(split?.exactP).toBeCloseTo(r.exactP, 12);
      expect(split?.logRankP).toBeCloseTo(chiSquareTail(r.statistic, 1, 'upper'), 9);
    });
  });
});

test('the floors are those of 1 v 5, 2 v 4 and 3 v 3, and no exact P lies below its own', () => {
  const { families, count } = splitRows(defaults.cohort, grouping('site'));
  expect(count).toBe(31);
  expect(families?.map(({ sizes, splits }) => [...sizes, splits.length])).toEqual([
    [1, 5, 6],
    [2, 4, 15],
    [3, 3, 10],
  ]);
  expect(families?.map(({ floor }) => floor)).toEqual([1 / 6, 1 / 15, 2 / 20]);
  for (const { floor, splits } of families ?? [])
    for (const { exactP } of splits) expect(exactP).toBeGreaterThanOrEqual(floor - 1e-12);
});

test.each([
  ['site', 'abc', 'def'],
  ['resection', 'af', 'bcde'],
  ['imatinib-before', 'ef', 'abcd'],
  ['exon-11', 'c', 'abdef'],
  ['second-hepatectomy', 'aef', 'bcd'],
])('%s splits %s from %s', (id, few, many) => {
  const { chosen } = splitRows(defaults.cohort, grouping(id));
  expect(chosen?.groups.map((rows) => rows.join(''))).toEqual([few, many]);
});

test('who has no level is split no more', () => {
  const missing: Cohort = {
    patients: defaults.cohort.patients.map((each) =>
      each.row === 'e' ? { ...each, attributes: { ...each.attributes, site: null } } : each,
    ),
  };
  expect(splitRows(missing, grouping('site')).chosen?.groups[0]).toEqual(['d', 'f']);
});

test('without a grouping, with three groups or with one, no split is the reader’s', () => {
  expect(splitRows(defaults.cohort, null).chosen).toBeNull();
  const levels = (of: (row: string) => string): [Cohort, Grouping] => [
    {
      patients: defaults.cohort.patients.map((each) => ({ ...each, attributes: { arm: of(each.row) } })),
    },
    { ...(grouping('site') as Grouping), id: 'arm' },
  ];
  const three = levels((row) => (row < 'c' ? 'x' : row < 'e' ? 'y' : 'z'));
  expect(splitRows(...three).chosen).toBeNull();
  const one = levels(() => 'x');
  expect(splitRows(...one).chosen).toBeNull();
});

test('only the order of the exits matters: other times between them change nothing', () => {
  const { patients } = defaults.cohort;
  const stretched = patients.map((each) => ({ ...each, time: 3 * each.time ** 2 + 1 }));
  const { families } = splitRows({ patients: stretched }, null);
  expect(families).toBe(splitRows(defaults.cohort, null).families);
  for (const { groups, logRankP, exactP } of families?.flatMap(({ splits }) => splits) ?? []) {
    const [a, b] = groups.map((rows) => stretched.filter(({ row }) => rows.includes(row)));
    expect(logRankTest([a ?? [], b ?? []]).p).toBe(logRankP);
    expect(exactLogRankTest(a ?? [], b ?? [])?.p).toBe(exactP);
  }
  // A death and an end of follow-up at one time stay at one time.
  const [times, later] = [
    [3, 5, 5, 5, 8, 8],
    [30, 31, 31, 31, 90, 90],
  ];
  const events = [true, true, false, true, false, true];
  const cohortAt = (at: readonly number[]) =>
    cohortOf(at.map((time, place) => ({ time, event: events[place] ?? false })));
  const together = cohortAt(later);
  for (const { groups, logRankP, exactP } of splitRows(cohortAt(times), null).families?.flatMap(
    ({ splits }) => splits,
  ) ?? []) {
    const [a, b] = groups.map((rows) => together.patients.filter(({ row }) => rows.includes(row)));
    expect(logRankTest([a ?? [], b ?? []]).p).toBe(logRankP);
    expect(exactLogRankTest(a ?? [], b ?? [])?.p).toBe(exactP);
  }
  expect(splitRows(together, null).families).toBe(splitRows(cohortAt(times), null).families);
  const tied = patients.map((each) => ({ ...each, time: Math.max(each.time, patients[1]?.time ?? 0) }));
  expect(splitRows({ patients: tied }, null).families).not.toEqual(families);
});

test('the splits of the last 32 orders are kept', () => {
  const order = (index: number) =>
    cohortOf([0, 1, 2, 3, 4, 5].map((bit) => ({ time: bit + 1, event: ((index >> bit) & 1) === 1 })));
  const first = splitRows(order(1), null).families;
  for (let index = 2; index <= 32; index += 1) splitRows(order(index), null);
  expect(splitRows(order(1), null).families).toBe(first);
  for (let index = 2; index <= 33; index += 1) splitRows(order(index), null);
  expect(splitRows(order(1), null).families).not.toBe(first);
  expect(splitRows(order(1), null).families).toEqual(first);
});

test('eight patients have 127 splits; nine have too many to draw', () => {
  const of = (n: number) =>
    cohortOf(Array.from({ length: n }, (_, place) => ({ time: place + 1, event: place % 2 === 0 })));
  const eight = splitRows(of(8), null);
  expect(eight.families?.flatMap(({ splits }) => splits)).toHaveLength(127);
  expect(splitRows(of(9), null)).toEqual({ patients: 9, count: 255, families: null, chosen: null });
});
