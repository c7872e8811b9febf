import type { Page } from '@playwright/test';
import { expect, has, test } from './site.ts';

test.skip(!has('survival-figure'), 'the first publication shows no survival figure');

const figure = (page: Page) => page.locator('survival-figure').first();
const fragment = (page: Page) => decodeURIComponent(new URL(page.url()).hash);
const choose = (page: Page, label: string) =>
  figure(page)
    .locator('.segments label', { hasText: new RegExp(`^\\s*${label}\\s*$`) })
    .click();

test.describe('a browser that takes no more entries for a while', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  test('loses none, and the copied link is that of the view', async ({ page }) => {
    await page.addInitScript(() => {
      const push = history.pushState.bind(history);
      history.pushState = (...entry) => {
        if (document.documentElement.dataset['full'] === 'yes')
          throw new DOMException('more than 100 times per 10 seconds', 'SecurityError');
        push(...entry);
      };
    });
    await page.goto('');
    await figure(page).scrollIntoViewIfNeeded();
    await expect(figure(page).locator('[data-part="plot"] > svg.plot')).toBeVisible();
    await page.evaluate(() => {
      document.documentElement.dataset['full'] = 'yes';
    });
    await choose(page, 'All six');
    await choose(page, 'Resection');
    await expect(figure(page).getByText('Survival after hepatectomy by resection').first()).toBeVisible();
    await figure(page).getByRole('button', { name: 'Copy link to this view' }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain('#v=1&by=resection');
    expect(fragment(page)).toBe('');
    await page.evaluate(() => {
      document.documentElement.dataset['full'] = 'no';
    });
    await expect.poll(() => fragment(page)).toBe('#v=1&by=resection');
    await page.goBack();
    await expect.poll(() => fragment(page)).toBe('#v=1&by=all');
  });
});

for (const [path, hash] of [
  ['', 'any-cause=toString'],
  ['explore/', 'no-tied-deaths=constructor'],
] as const)
  test(`a name that every object has by birth is an unknown one: ${hash}`, async ({ page }) => {
    await page.goto(`${path}#${hash}`);
    await expect(figure(page).getByText(`${hash} is not a value of this assumption`)).toBeVisible();
    await expect(figure(page).locator('[data-part="plot"] > svg.plot')).toBeVisible();
  });
