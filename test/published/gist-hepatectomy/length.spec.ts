import type { Page } from '@playwright/test';
import { chip, figure } from '../../site/curve.ts';
import { expect, has, readThrough, test } from '../../site/site.ts';

test.skip(!has('facts-story'), 'the first article doesn’t tell its record as a story');

const screens = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollHeight / document.documentElement.clientHeight);

for (const [width, height, most] of [
  [390, 844, 34],
  [1440, 900, 22],
] as const) {
  test(`the article has at most ${most} screens of ${width} × ${height}, with seven figures`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('');
    await readThrough(page);
    expect(await screens(page)).toBeLessThanOrEqual(most);
    const numbers = page.locator('.figure-title > a', { hasText: /^Figure \d+\.$/u });
    await expect(numbers.filter({ visible: true })).toHaveCount(7);
  });
}

test('a reader guesses before the deals are seen, and sees no groups and no P before choosing them', async ({
  page,
}) => {
  await page.goto('');
  await expect(chip(page, 'All six')).toBeChecked();
  await expect(figure(page).locator('.p-line')).toHaveText(
    /^\D+ as one cohort. Choose a grouping to compare.$/u,
  );
  const order = await page
    .locator('.deals-guess, deals-figure')
    .evaluateAll((all) => all.map(({ localName }) => localName));
  expect(order).toEqual(['form', 'deals-figure']);
});

test('the works are folded, and whoever is led to one finds it unfolded', async ({ page }) => {
  await page.goto('');
  const last = page.locator('.reference').last();
  await expect(last).toBeHidden();
  await page.getByText(/^\d+ works, by number$/u).click();
  await expect(last).toBeVisible();
  const other = await page.context().newPage();
  await other.goto(`#${(await last.getAttribute('id'))!}`);
  await expect(other.locator('.reference').last()).toBeInViewport();
});

test('every work is printed, though it is folded on the screen', async ({ page }) => {
  await page.goto('');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.reference').first()).toBeVisible();
  await expect(page.getByText(/^\d+ works, by number$/u)).toBeHidden();
});
