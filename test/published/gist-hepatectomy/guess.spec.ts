import { expect, test } from '../../site/site.ts';

test('the text has numbers that a thin line marks, and numbers without one', async ({ page }) => {
  await page.goto('');
  await expect(page.locator('.stat[data-soft]')).not.toHaveCount(0);
  await expect(page.locator('.stat:not([data-soft], .stat-plain)')).not.toHaveCount(0);
});

test('a guess is placed before the deals are seen, and told how far off it was', async ({ page }) => {
  await page.goto('');
  const guess = page.getByRole('slider', { name: /My guess/u });
  await guess.scrollIntoViewIfNeeded();
  await guess.fill('5');
  await expect(page.locator('.deals-guess output')).toHaveText('5');
  const said = page.locator('.deals-guess [role="status"]');
  await expect(said).toBeEmpty();
  await page.getByRole('button', { name: 'That is my guess' }).click();
  await expect(said).toHaveText('You said 5. It is two of 20, fewer than you thought.');
  await guess.fill('2');
  await expect(said).toBeEmpty();
  await guess.press('Enter');
  await expect(said).toHaveText('Right: it is two of 20.');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the question stands alone', async ({ page }) => {
    await page.goto('');
    await expect(page.getByText('Before you look: in how many of them')).toBeVisible();
    await expect(page.locator('.deals-guess')).toBeHidden();
  });
});
