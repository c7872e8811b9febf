import { expect, pages, test } from '../../site/site.ts';

test('the page for critical readers holds what was published and recomputed, the checklist, and what is missing', async ({
  page,
}) => {
  await page.goto('appraisal/');
  for (const id of ['recomputed', 'checklist', 'missing']) {
    const list = page.locator(`figure#${id}`);
    await expect(list.locator('tbody tr').first()).toBeVisible();
    // They are numbered nowhere: the numbers are the article's.
    await expect(list.locator('.figure-title')).not.toContainText('Figure');
  }
  const number = page.locator('a.stat').first();
  await number.click();
  await expect(page.locator('.stat-card:popover-open .card-text')).toBeVisible();
});

test('the article leads to each of its parts, and it leads back', async ({ page }) => {
  await page.goto('');
  const links = await page
    .locator('main a[href*="appraisal/#"]')
    .evaluateAll((found) => (found as HTMLAnchorElement[]).map(({ hash }) => hash.slice(1)));
  expect(links).toContain('published-and-recomputed');
  expect(links).toContain('what-guidelines-ask-for');
  expect(links).toContain('what-one-more-item-would-have-settled');
  await page.goto('appraisal/');
  for (const id of links) await expect(page.locator(`#${id}`), id).toBeVisible();
  await page.locator('a.see').first().click();
  await expect(page).toHaveURL(/\/#p-readings$/u);
});

test('a publication without such a page has no link to it', async ({ page }) => {
  test.skip(!pages.includes('heart-failure/'), 'the site has no publication with a table');
  await page.goto('heart-failure/');
  await expect(page.locator('a[href*="appraisal"]')).toHaveCount(0);
});
