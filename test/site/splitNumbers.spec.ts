import type { Locator } from '@playwright/test';
import { formatP } from '../../src/format/formatP.ts';
import { numbers } from './numbersOf.ts';
import { live, splitsOf, views, type View } from './recount.ts';
import { expect, test } from './site.ts';

/** Compares every number of the strip with the splits as they are found by going through them. */
async function compareSplits(strip: Locator, { cohort }: View): Promise<void> {
  const splits = splitsOf(cohort.patients);
  const family = (size: number) => splits.filter((each) => each.size === size);
  expect(await numbers(strip.locator('h4'))).toEqual([String(splits.length)]);
  const n = cohort.patients.length;
  const floors = [1, 2, 3].map((size) => formatP(1 / family(size).length));
  expect(await numbers(strip.locator('.split-sizes'))).toEqual(
    [1, 2, 3].flatMap((size, index) =>
      [size, n - size, family(size).length, floors[index] ?? ''].map(String),
    ),
  );
  expect(await numbers(strip.locator('.tick'))).toEqual([1, 2, 3].flatMap(() => ['0.05', '0.5', '1']));
  const listed = await strip
    .locator('tbody tr')
    .evaluateAll((list) =>
      list.map((row) => [...row.querySelectorAll('td')].slice(0, 4).map((cell) => cell.textContent)),
    );
  const key = (row: readonly (string | undefined)[]) => row.join(' | ');
  expect(listed.map(key).sort()).toEqual(
    splits.map(({ groups, p, exactP }) => key([...groups, formatP(p), formatP(exactP)])).sort(),
  );
  const marks = async (lane: string) =>
    (
      await strip
        .locator(`.${lane}`)
        .evaluateAll((list) => list.map((mark) => Number.parseFloat(mark.getAttribute('cx') ?? '')))
    ).sort((a, b) => a - b);
  for (const [lane, values] of [
    ['by-log-rank', splits.map(({ p }) => p ?? NaN)],
    ['by-exact', splits.map(({ exactP }) => exactP)],
  ] as const) {
    const drawn = await marks(lane);
    expect(drawn).toHaveLength(values.length);
    for (const [index, value] of [...values].sort((a, b) => a - b).entries())
      expect(drawn[index]).toBeCloseTo(100 * value, 1);
  }
  // The diamonds stand at the P values of the split that is read beside them.
  const sides = /: rows? (.+?) against (.+?): log-rank/u.exec(
    await strip.locator('.split-reading').innerText(),
  );
  const rows = (side = '') => side.split(/, | and /u).join(' ');
  const own = splits.find(({ groups }) => groups.join() === [rows(sides?.[1]), rows(sides?.[2])].join());
  expect(
    await strip
      .locator('svg.at')
      .evaluateAll((list) => list.map((mark) => Number.parseFloat(mark.getAttribute('x') ?? ''))),
  ).toEqual([own?.p ?? NaN, own?.exactP ?? NaN].map((p) => Number((100 * p).toFixed(2))));
  expect(await numbers(strip.locator('.split-note'))).toEqual([String(splits.length), '0.05']);
}

test('every number of the splits comes from the patients, for two tables', async ({ page }) => {
  for (const view of [views[1], views.at(-1)]) {
    if (!view) throw new Error('no view');
    const figure = await live(page, view.hash);
    await figure.locator('split-strip').scrollIntoViewIfNeeded();
    await expect(figure.locator('.split-reading')).toContainText(
      view.grouping === 'site' ? 'primary site' : 'KIT',
    );
    await compareSplits(figure.locator('split-strip'), view);
  }
});

test.describe('as built, without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('every number of the splits comes from the patients', async ({ page }) => {
    const view = views[1];
    if (!view) throw new Error('no view');
    // The article leaves its table to this page.
    await page.goto('explore/');
    await compareSplits(page.locator('split-strip'), view);
  });
});
