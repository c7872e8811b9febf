import type { Page } from '@playwright/test';
import { chip, drawing, figure } from '../../site/curve.ts';
import { expect, test } from '../../site/site.ts';

/** Holds back what brings the figures to life, until it is let go. */
async function holdFigures(page: Page): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/_astro\/figures\.[^/]*\.js/u, async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

const pLine = (page: Page) => figure(page).locator('.p-line');
const caption = (page: Page) => figure(page).locator('.survival-caption > [data-shown]');

for (const width of [320, 390, 768, 1440])
  test(`a grouping chosen before the figure lives is shown as it was built, and then is its own: ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    const letGo = await holdFigures(page);
    await page.goto('');
    const words = () =>
      Promise.all([pLine(page).locator('summary').innerText(), caption(page).innerText()]).then((all) =>
        all.join('\n'),
      );
    await chip(page, 'Primary site').check();
    await expect(pLine(page)).toContainText('log-rank');
    await expect(
      drawing(page)
        .getByText(/Other sites/u)
        .first(),
    ).toBeVisible();
    await expect(caption(page)).toContainText('arrangement');
    const early = await words();

    await chip(page, 'All six').check();
    await expect(pLine(page)).toContainText('as one cohort');
    await expect(caption(page)).not.toContainText('arrangement');
    await chip(page, 'Primary site').check();
    await expect(pLine(page)).toContainText('log-rank');

    letGo();
    await expect(page.locator('survival-figure')).toHaveAttribute('data-alive', '');
    await expect(chip(page, 'Primary site')).toBeChecked();
    await expect.poll(words).toBe(early);
    await expect(page).toHaveURL(/by=site/u);
    await chip(page, 'All six').check();
    await expect(pLine(page)).toContainText('as one cohort');
  });

test.describe('where the curves by a grouping can’t be had', () => {
  test.use({ expectedMessages: /ERR_FAILED/u });
  test('the choice is kept for the figure', async ({ page }) => {
    const letGo = await holdFigures(page);
    await page.route(/opening-\d+\.json/u, (route) => route.abort());
    await page.goto('');
    await chip(page, 'Resection').check();
    await expect(pLine(page)).toContainText('as one cohort');
    letGo();
    await expect(pLine(page)).toContainText('log-rank');
    await expect(chip(page, 'Resection')).toBeChecked();
  });
});
