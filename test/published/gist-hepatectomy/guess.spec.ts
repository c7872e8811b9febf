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
  await expect(said).toHaveText('You said 5. It is 2 of 20, fewer than you thought.');
  await guess.fill('2');
  await expect(said).toBeEmpty();
  await guess.press('Enter');
  await expect(said).toHaveText('Right: it is 2 of 20.');
});

test('the figure keeps its counts to itself until a guess is placed or passed, or a deal chosen', async ({
  page,
}) => {
  const counts = page.locator('deals-figure').getByText('deals are as extreme as the table’s own');
  await page.goto('');
  await expect(counts).toBeHidden();
  await page.getByRole('button', { name: 'That is my guess' }).click();
  await expect(counts).toBeVisible();

  await page.reload();
  await expect(counts).toBeHidden();
  await page.getByRole('button', { name: 'Tell me' }).click();
  await expect(counts).toBeVisible();
  await expect(page.getByRole('button', { name: 'Tell me' })).toBeHidden();

  await page.reload();
  await expect(counts).toBeHidden();
  await expect(page.locator('deals-figure')).toHaveAttribute('data-alive', '');
  await page.locator('.deal input').nth(3).check();
  await expect(counts).toBeVisible();

  await page.reload();
  await expect(page).toHaveURL(/deal=/u);
  await expect(counts).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the question stands alone', async ({ page }) => {
    await page.goto('');
    await expect(page.getByText('Before you look: in how many of them')).toBeVisible();
    await expect(page.locator('.deals-guess')).toBeHidden();
  });
});
