import type { Page } from '@playwright/test';
import { chip, drawing, figure, fragment, open, seen, unfold } from '../../site/curve.ts';
import { expect, has, test } from '../../site/site.ts';

test.skip(!has('survival-figure'), 'the first publication shows no survival figure');

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
    await open(page);
    await page.evaluate(() => {
      document.documentElement.dataset['full'] = 'yes';
    });
    await chip(page, 'Primary site').check();
    await chip(page, 'Resection').check();
    await expect(seen(page, /Survival after hepatectomy by resection/)).toBeVisible();
    await unfold(page, 'Take this view with you');
    await figure(page).getByRole('button', { name: 'Copy link to this view' }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain('#v=2&by=resection');
    expect(fragment(page)).toBe('');
    await page.evaluate(() => {
      document.documentElement.dataset['full'] = 'no';
    });
    await expect.poll(() => fragment(page)).toBe('#v=2&by=resection');
    await page.goBack();
    await expect.poll(() => fragment(page)).toBe('#v=2&by=site');
  });
});

for (const [path, hash] of [
  ['', 'any-cause=toString'],
  ['explore/', 'no-tied-deaths=constructor'],
] as const)
  test(`a name that every object has by birth is an unknown one: ${hash}`, async ({ page }) => {
    await page.goto(`${path}#${hash}`);
    await expect(figure(page).getByText(`${hash} is not a value of this assumption`)).toBeVisible();
    await expect(drawing(page)).toBeVisible();
  });

test.describe('a jump to a heading', () => {
  const jump = (page: Page) =>
    page.evaluate(() => {
      const link = document.createElement('a');
      link.href = '#p-value';
      document.querySelector('main h2[id]')!.id = 'p-value';
      document.body.append(link);
      link.click();
    });

  test('keeps the view, for whoever opens the page there again, jumps there twice, or comes back', async ({
    page,
  }) => {
    await open(page, '#v=2&by=site');
    await jump(page);
    await expect(page).toHaveURL(/#p-value$/u);
    await jump(page);
    await page.reload();
    await expect(chip(page, 'Primary site')).toBeChecked();
    await expect
      .poll(() => page.evaluate(() => (history.state as { view?: string } | null)?.view))
      .toBe('v=2&by=site');
    await page.goBack();
    await expect(page).toHaveURL(/#v=2&by=site$/u);
    await expect(chip(page, 'Primary site')).toBeChecked();
  });

  test('at which the page was opened has the view of then', async ({ page }) => {
    await open(page, '#deals');
    await chip(page, 'Resection').check();
    await expect.poll(() => fragment(page)).toBe('#v=2&by=resection');
    await page.goBack();
    await expect(page).toHaveURL(/#deals$/u);
    await expect(chip(page, 'All six')).toBeChecked();
    await page.goForward();
    await expect(chip(page, 'Resection')).toBeChecked();
  });
});
