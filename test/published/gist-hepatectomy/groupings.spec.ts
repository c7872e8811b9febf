import type { Page } from '@playwright/test';
import { expect, has, test } from '../../site/site.ts';

test.skip(!has('groupings-figure'), 'the first publication shows no figure of its groupings');

const figure = (page: Page) => page.locator('groupings-figure');
const panel = (page: Page, grouping: string) =>
  figure(page).getByRole('radiogroup', { name: `${grouping}: arrangements` });
const curve = (page: Page) => page.locator('survival-figure').first();

test('choosing a line shows its arrangement in the curve, the address and the matrix, and goes back', async ({
  page,
}) => {
  await page.goto('');
  const choice = panel(page, 'Resection').getByRole('radio', { name: /died second/u });
  await choice.scrollIntoViewIfNeeded();
  await choice.click();
  await expect(choice).toBeChecked();
  await expect(curve(page).getByRole('radio', { name: 'Resection' })).toBeChecked();
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('by=resection');
  await expect(figure(page)).toContainText(
    'Of the two incompletely resected patients, one died first and one died second: log-rank P 0.018, exact P 0.067.',
  );
  await page.goBack();
  await expect(choice).not.toBeChecked();
});

test('keys step along the lines, and what is shown is said', async ({ page }) => {
  await page.goto('');
  const lines = panel(page, 'KIT exon 11');
  await lines.scrollIntoViewIfNeeded();
  await expect(page.locator('groupings-figure')).toHaveAttribute('data-alive');
  await lines.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(lines.getByRole('radio').nth(1)).toBeChecked();
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('by=exon-11');
  await page.keyboard.press('ArrowDown');
  await expect(lines.getByRole('radio').nth(2)).toBeChecked();
  await expect(figure(page).locator('[aria-live]')).toContainText(/^KIT exon 11\. .*log-rank P/u);
});

test('a line that is shown already brings its curves', async ({ page }) => {
  await page.goto('');
  const only = panel(page, 'Primary site').getByRole('radio');
  await only.scrollIntoViewIfNeeded();
  await expect(only).toBeChecked();
  await expect(page.locator('groupings-figure')).toHaveAttribute('data-alive');
  await only.click();
  await expect(curve(page).getByRole('radio', { name: 'Primary site' })).toBeChecked();
});

test('an arrangement chosen at the curve is marked here', async ({ page }) => {
  await page.goto('#v=2&by=resection');
  const before = await panel(page, 'Resection').getByRole('radio', { checked: true }).getAttribute('value');
  await curve(page).getByRole('button', { name: 'Next arrangement' }).click();
  const lines = panel(page, 'Resection').getByRole('radio', { checked: true });
  await expect(lines).not.toHaveAttribute('value', before ?? '');
});

for (const width of [320, 390, 768, 1440])
  test(`every line is large enough to touch, and nothing is wider than its place, ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('');
    await figure(page).scrollIntoViewIfNeeded();
    const heights = await figure(page)
      .getByRole('radio')
      .evaluateAll((list) => list.map((radio) => radio.getBoundingClientRect().height));
    expect(heights.length).toBe(23);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
    await expect
      .poll(() => figure(page).evaluate((element) => element.scrollWidth - element.clientWidth))
      .toBeLessThanOrEqual(0);
  });

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('every arrangement and every split stands in the page', async ({ page }) => {
    await page.goto('');
    await figure(page).locator('summary', { hasText: 'All 31 ways to split these six in two' }).click();
    await expect(figure(page).locator('.split-panel')).toHaveCount(3);
    await figure(page).getByText('The figure as a table').click();
    await expect(figure(page).getByRole('table').last().getByRole('row')).toHaveCount(24);
  });
});
