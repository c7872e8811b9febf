import type { Page } from '@playwright/test';
import { expect, has, test } from '../../site/site.ts';

test.skip(!has('figure class="figure" id="p-readings"'), 'the first article has no such figure');

const figure = (page: Page) => page.locator('#p-readings');
const rows = (page: Page) => figure(page).locator('table').first().locator('tbody tr');

async function open(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 660 });
  await page.goto('');
  await figure(page)
    .getByText(/orders more, with several exits/u)
    .click();
  await rows(page)
    .first()
    .evaluate((row) => {
      row.scrollIntoView({ block: 'start', behavior: 'instant' });
    });
}

for (const width of [320, 390]) {
  test(`nothing has to be scrolled sideways on a phone ${width} px wide`, async ({ page }) => {
    await open(page, width);
    const hidden = await figure(page)
      .locator('td, th')
      .evaluateAll(
        (cells) =>
          cells.filter((cell) => {
            const { left, right } = cell.getBoundingClientRect();
            return left < 0 || right > innerWidth;
          }).length,
      );
    expect(hidden).toBe(0);
    const wider = await figure(page)
      .locator('.table-scroll, table')
      .evaluateAll(
        (all) => all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1).length,
      );
    expect(wider).toBe(0);
  });
}

test('P and how it prints are in view in every row at once on a phone with its bars', async ({ page }) => {
  await open(page, 390);
  const seen = await rows(page).evaluateAll((all) =>
    all.map((row) =>
      [...row.querySelectorAll('td')].slice(-2).every((cell) => {
        const { top, bottom } = cell.getBoundingClientRect();
        return top >= -1 && bottom <= innerHeight;
      }),
    ),
  );
  expect(seen.length).toBeGreaterThan(6);
  expect(seen).toEqual(seen.map(() => true));
});
