import { DOC_PAGES } from '../../src/layouts/docPages.ts';
import { ARTICLE_COMPONENTS } from '../../src/publication/articleComponents.ts';
import { expect, test } from './site.ts';

test('the pages for authors are under More, and lead to each other', async ({ page }) => {
  await page.goto('');
  await page.locator('.site-more summary').click();
  await page.getByRole('link', { name: 'For authors' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/in fifteen minutes/u);
  for (const { path, label } of DOC_PAGES) {
    await page.getByRole('navigation', { name: 'For authors' }).getByRole('link', { name: label }).click();
    await expect(page).toHaveURL(new RegExp(`/docs/${path}$`, 'u'));
  }
});

test('each component that an article can write has a page', async ({ page }) => {
  await page.goto('docs/article/');
  const named = await page.locator('#components + ul a').allInnerTexts();
  expect(named).toEqual(Object.keys(ARTICLE_COMPONENTS));
  await page.getByRole('link', { name: 'Stat', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stat');
  await expect(page.getByText('the name of the number')).toBeVisible();
});

test('a number is found in what is folded', async ({ page }) => {
  await page.goto('docs/numbers/');
  const name = page.locator('main details code').first();
  await expect(name).toBeHidden();
  await page.locator('main details summary').first().click();
  await expect(name).toBeVisible();
});
