import type { Page } from '@playwright/test';
import { expect, test } from '../../site/site.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const field = (page: Page) => dialog(page).getByRole('searchbox');
const places = (page: Page) => dialog(page).getByRole('listitem').getByRole('link');

/** Opens the search with its key, once the page's script listens. */
async function openSearch(page: Page) {
  await expect(page.locator('[data-search]')).not.toHaveAttribute('hidden');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
}

test('the navigation leads to it, and it leads to a place, with the words marked', async ({ page }) => {
  await page.goto('');
  await page.locator('.site-more summary').click();
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(field(page)).toBeFocused();
  await expect(dialog(page)).toContainText('the text, the figures, the claims and the references');
  await field(page).fill('peritoneum');
  await expect(dialog(page).getByRole('status')).toHaveText(/^\d+ places? found\.$/u);
  const first = places(page).first();
  await expect(first.locator('mark').first()).toHaveText(/peritone/iu);
  await expect(first.locator('.search-page')).toHaveText('Article');
  await first.click();
  await expect(dialog(page)).toBeHidden();
  await expect(page).toHaveURL(/#p-/u);
  await expect(page.locator(':target')).toBeInViewport();
});

test('numbers that were computed, references and claims are found on other pages too', async ({ page }) => {
  await page.goto('methods/');
  await openSearch(page);
  await field(page).fill('3,641,816');
  await expect(places(page).filter({ hasText: 'Claims' }).first()).toBeVisible();
  await field(page).fill('kawamura 2017');
  await places(page)
    .filter({ hasText: /^Reference \d+/u })
    .first()
    .click();
  await expect(page).toHaveURL(/\/#ref-/u);
  await openSearch(page);
  await field(page).fill('assumption');
  await places(page)
    .filter({ has: page.locator('.search-page', { hasText: 'Claims' }) })
    .first()
    .click();
  // A place in a list that is folded unfolds it.
  await expect(page.locator(':target')).toBeVisible();
});
