import { describe, expect, test } from 'vitest';
import type { Cohort } from '../../src/cohort/Cohort.ts';
import type { Grouping } from '../../src/cohort/Series.ts';
import { dealColumns } from '../../src/rows/dealColumns.ts';
import { dealRows, dealtGrouping, split } from '../../src/rows/dealRows.ts';
import { falseAlarms } from '../../src/quantities/falseAlarms.ts';
import { exactLogRankTest, logRankTest } from '../../src/survival/index.ts';
import { expectNear as near } from '../survival/near.ts';
import { series, set } from '../publicationForTests.ts';

const grouping: Grouping = {
  id: 'arm',
  label: 'Arm',
  definition: 'For these tests.',
  knownAtTimeZero: true,
  caution: null,
  levels: [
    { id: 'one', label: 'One', one: 'one', many: 'ones' },
    { id: 'two', label: 'Two', one: 'two', many: 'twos' },
  ],
};

/** A cohort from "3x 5 7x": times, an x after each death's; those named in `first` carry the first level. */
function cohortOf(times: string, first: readonly number[]): Cohort {
  return {
    patients: times.split(' ').map((text, place) => ({
      row: String.fromCharCode(97 + place),
      time: Number.parseInt(text),
      event: text.endsWith('x'),
      attributes: { arm: first.includes(place) ? 'one' : 'two' },
    })),
  };
}

const six = dealRows(set.central, dealtGrouping(series)!)!;

describe('the deals of the first publication', () => {
  test('are 20, of which 2 are as extreme as the observed one: it and its mirror', () => {
    expect(six.count).toBe(20);
    expect(six.deals).toHaveLength(20);
    expect(six.deals!.filter(({ asExtreme }) => asExtreme).map(({ id }) => id)).toEqual(['000111', '111000']);
    expect(six.observed.id).toBe('111000');
    expect(six.deals!.filter(({ mirror }) => mirror).map(({ id }) => id)).toEqual(['000111']);
    expect(six.exactP).toBe(0.1);
    expect(six.floor).toBe(0.1);
    expect(six.alarms).toBe(2);
  });

  // Scores of the six exits, times 60: 50, 38, 23 for the deaths (1 - 1/6, then - 1/5, then - 1/4), -37 for each survivor.
  test('have the statistics that add up by hand, each side the mirror of the other', () => {
    const values = dealColumns(six.deals!, 20).map(({ from, deals }) => [
      Math.round(from * 60),
      deals.length,
    ]);
    expect(values).toEqual([
      [-111, 1],
      [-51, 3],
      [-36, 3],
      [-24, 3],
      [24, 3],
      [36, 3],
      [51, 3],
      [111, 1],
    ]);
  });

  test('have, each of them, the statistic and both P values of the survival library', () => {
    for (const deal of six.deals!) {
      const [first, second] = split(six.exits, deal.inFirst);
      const exact = exactLogRankTest(first, second)!;
      near(deal.statistic, exact.statistic);
      near(deal.asExtremeAsThis! / 20, exact.p);
      near(deal.logRankP!, logRankTest([first, second]).p!);
      expect(deal.events[0] + deal.events[1]).toBe(3);
    }
  });

  test('are every choice of three of six, once', () => {
    expect(new Set(six.deals!.map(({ id }) => id)).size).toBe(20);
    for (const { inFirst } of six.deals!) expect(inFirst.filter(Boolean)).toHaveLength(3);
  });

  test('alarm as often as the quantity in the text says', () => {
    const [first, second] = split(six.exits, six.observed.inFirst);
    near(six.alarms! / six.count!, falseAlarms(first, second));
  });
});

test('two against four have 15 deals and no mirror', () => {
  const rows = dealRows(cohortOf('1x 2x 3 4 5 6', [0, 1]), grouping)!;
  expect(rows.count).toBe(15);
  expect(rows.deals!.some(({ mirror }) => mirror)).toBe(false);
  expect(rows.observed.asExtremeAsThis).toBe(1);
  near(rows.exactP, 1 / 15);
});

// Scores times 12: 8 for each death at 2, 5 for the one at 3, -7 for each survivor. The observed deal has 8 + 8 - 7 = 9.
test('deals with the same statistic as the observed one are all counted', () => {
  const rows = dealRows(cohortOf('2x 2x 3x 7 7 7', [0, 1, 3]), grouping)!;
  near(rows.observed.statistic, 9 / 12);
  expect(rows.deals!.filter(({ asExtreme }) => asExtreme)).toHaveLength(8);
  near(rows.exactP, 8 / 20);
});

test('without a death every deal is as extreme as every other, and none has a log-rank P', () => {
  const rows = dealRows(cohortOf('1 2 3 4', [0, 1]), grouping)!;
  expect(rows.exactP).toBe(1);
  expect(rows.alarms).toBe(0);
  expect(rows.deals!.every(({ logRankP, asExtreme }) => logRankP === null && asExtreme)).toBe(true);
});

test('an empty group has no deals', () => {
  expect(dealRows(cohortOf('1x 2', []), grouping)).toBeNull();
  expect(dealRows(cohortOf('1x 2', [0, 1]), grouping)).toBeNull();
});

test('a patient whose level is missing is dealt to nobody', () => {
  const { patients } = cohortOf('1x 2x 3 4', [0, 1]);
  const rows = dealRows(
    { patients: patients.map((each, i) => (i === 3 ? { ...each, attributes: { arm: null } } : each)) },
    grouping,
  )!;
  expect(rows.exits.map(({ row }) => row)).toEqual(['a', 'b', 'c']);
  expect(rows.count).toBe(3);
});

test('more than 70 deals are counted, not listed', () => {
  const rows = dealRows(cohortOf('1x 2x 3x 4x 5 6 7 8 9', [0, 1, 2, 3]), grouping)!;
  expect(rows.count).toBe(126);
  expect(rows.deals).toBeNull();
  expect(rows.alarms).toBeNull();
  expect(rows.observed.asExtremeAsThis).toBeNull();
  near(rows.exactP, exactLogRankTest(...split(rows.exits, rows.observed.inFirst))!.p);
});

test('columns merge neighbouring values where there are too many, and lose no deal', () => {
  const rows = dealRows(cohortOf('1x 2x 3x 4x 5x 6x 7x 8x', [0, 1, 2, 3]), grouping)!;
  const columns = dealColumns(rows.deals!, 8);
  expect(columns.length).toBeLessThanOrEqual(8);
  expect(columns.flatMap(({ deals }) => deals)).toEqual(rows.deals);
  for (const { from, to, deals } of columns) {
    expect(Math.min(...deals.map(({ statistic }) => statistic))).toBe(from);
    expect(Math.max(...deals.map(({ statistic }) => statistic))).toBe(to);
  }
});
