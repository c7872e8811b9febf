import { expect, test } from 'vitest';
import { GroupingsFigure } from '../../src/figures/groupings/GroupingsFigure.tsx';
import { pScale } from '../../src/figures/groupings/pScale.ts';
import { splitPlaces } from '../../src/figures/groupings/splitPlaces.ts';
import {
  chosenSplit,
  panelNote,
  splitsFinding,
  splitsTitle,
  testWords,
} from '../../src/figures/groupings/words.ts';
import { groupingRows } from '../../src/rows/groupingRows.ts';
import { splitRows } from '../../src/rows/splitRows.ts';
import { defaults, series, set } from '../publicationForTests.ts';
import { markup } from './markup.ts';

const { cohort } = defaults;
const rows = groupingRows(set, cohort, series);
const site = series.groupings.find(({ id }) => id === 'site')!;
const splits = splitRows(cohort, site);
const drawn = markup(
  <GroupingsFigure id="groupings" number={6} {...{ rows, splits, set, series }} grouping="site" />,
);
const panels = [...drawn.querySelectorAll('[role="radiogroup"]')];
const share = (mark: Element | null) => Number.parseFloat(mark?.getAttribute('cx') ?? '');

test('a panel has a radio button for each arrangement, and the shown one is chosen', () => {
  expect(panels.map((panel) => panel.getAttribute('aria-label'))).toEqual(
    rows.map(({ grouping }) => `${grouping.label}: arrangements`),
  );
  panels.forEach((panel, place) => {
    const inputs = [...panel.querySelectorAll('input[type="radio"]')];
    expect(inputs.map((input) => Number(input.getAttribute('value')))).toEqual(
      rows[place]!.arrangements.map(({ index }) => index),
    );
    const chosen = inputs.filter((input) => input.hasAttribute('checked'));
    expect(chosen.map((input) => Number(input.getAttribute('value')))).toEqual([rows[place]!.shown]);
  });
});

test('every line has its marks at its P values, and a wall up to its floor', () => {
  const { place } = pScale([0.018]);
  panels.forEach((panel, index) => {
    const strips = [...panel.querySelectorAll('.p-strip')];
    strips.forEach((strip, line) => {
      const found = rows[index]!.arrangements[line]!.test!;
      expect(share(strip.querySelector('[data-mark="log-rank"]'))).toBeCloseTo(
        100 * place(found.logRankP!),
        1,
      );
      expect(share(strip.querySelector('[data-mark="exact"]'))).toBeCloseTo(100 * place(found.exactP!), 1);
      const wall = Number.parseFloat(strip.querySelector('.wall')?.getAttribute('width') ?? '');
      expect(wall).toBeCloseTo(100 * place(found.floor!), 1);
      expect(share(strip.querySelector('[data-mark="exact"]'))).toBeGreaterThanOrEqual(wall - 0.02);
    });
  });
});

test('a line says its arrangement and both P values to those who hear it', () => {
  expect(panels[0]?.querySelector('label')?.textContent).toMatch(/: log-rank P 0\.025, exact P 0\.10$/u);
  expect(panels[1]?.textContent).toContain(
    'Of the two incompletely resected patients, one died first and one died second: log-rank P 0.018, exact P 0.067',
  );
});

test('the axis is logarithmic, begins at 0.01, and at 0.001 for smaller values', () => {
  const { place, ticks } = pScale([0.018, 1]);
  expect([0.001, 0.01, 0.1, 1].map(place)).toEqual([0, 0, 0.5, 1]);
  expect(ticks).toContain(0.05);
  const wider = pScale([1e-9, 0.4]);
  expect([1e-9, 0, 0.001, 1].map(wider.place)).toEqual([0, 0, 0, 1]);
  expect(wider.ticks[0]).toBe(0.001);
});

test('a panel says how many arrangements there are, and where its walls stand', () => {
  expect(rows.map((row) => panelNote(row, false))).toEqual([
    '1 arrangement; no exact P below 0.10',
    '3 arrangements; no exact P below 0.067',
    '7 arrangements; no exact P below 0.067',
    '12 arrangements; no exact P below 0.067, 0.10 or 0.17, by size',
  ]);
  expect(panelNote({ ...rows[0]!, arrangements: [], count: 41 }, false)).toBe(
    '41 arrangements, of which only the one shown is drawn',
  );
  expect(testWords(null)).toBe('there are no two groups to compare');
});

test('the splits are counted: how many are low by chi-square, and how many exactly', () => {
  const all = splits.families!.flatMap((family) => family.splits);
  expect(all.filter(({ logRankP }) => (logRankP ?? 1) <= 0.05)).toHaveLength(3);
  expect(splitsFinding(splits)).toBe(
    'Of the 31 ways to split these six in two, three have a log-rank P of 0.05 or less, and none an exact one.',
  );
  expect(splitsTitle(splits)).toBe('All 31 ways to split these six in two');
  expect(splitsFinding({ ...splits, patients: 299, families: null })).toMatch(/299 patients have too many/u);
});

test('every split has both marks and a row, and that of the grouping is dark', () => {
  const fold = drawn.querySelector('details')!;
  for (const mark of ['log-rank', 'exact'])
    expect(fold.querySelectorAll(`[data-mark="${mark}"]`)).toHaveLength(31);
  expect(fold.querySelectorAll('[data-chosen] [data-mark="exact"]')).toHaveLength(1);
  expect(fold.querySelectorAll('tbody tr')).toHaveLength(31);
  expect(chosenSplit(splits, site, series)).toBe(
    'Dark: the split by primary site, rows a, b, c against d, e, f: log-rank P 0.025, exact P 0.10.',
  );
  expect(chosenSplit(splitRows(cohort, null), null, series)).toBe('');
});

test('marks of the same P are stacked away from the other lane, and never beyond their own', () => {
  for (const family of splits.families!)
    for (const { logRank, exact } of splitPlaces(family))
      for (const away of [logRank, exact]) {
        expect(away).toBeGreaterThanOrEqual(0);
        expect(away).toBeLessThanOrEqual(25);
      }
});

test('the table has a row for each arrangement, with both exact P values', () => {
  const table = [...drawn.querySelectorAll('table')].at(-1)!;
  expect(table.querySelectorAll('tbody tr')).toHaveLength(23);
  expect([...table.querySelectorAll('th[scope="col"]')].map((head) => head.textContent)).toContain(
    'Exact P, standardised statistic',
  );
  expect(table.querySelectorAll('tr[data-shown]')).toHaveLength(4);
});
