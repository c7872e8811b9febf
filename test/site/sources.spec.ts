import { expect, test } from './site.ts';

/** What a mark in the text looks like: whether it is underlined, and whether it says its status. */
const looks = (marks: Element[]) =>
  marks.map((mark) => ({
    soft: mark.hasAttribute('data-soft'),
    plain: mark.classList.contains('stat-plain'),
    line: getComputedStyle(mark).textDecorationLine !== 'none',
    said: (mark.querySelector('.stat-status')?.getBoundingClientRect().width ?? 0) > 0,
  }));

test('the text is quiet: a thin line under what is inferred or illustrative, and no word of status', async ({
  page,
}) => {
  await page.goto('');
  const marks = await page.locator('.stat').evaluateAll(looks);
  expect(marks.some(({ soft }) => soft)).toBe(true);
  expect(marks.some(({ soft, plain }) => !soft && !plain)).toBe(true);
  expect(marks.filter(({ said }) => said)).toEqual([]);
  expect(marks.filter(({ line, soft }) => line !== soft)).toEqual([]);
});

test('one switch has every number say where it comes from, in the address, and back', async ({ page }) => {
  await page.goto('');
  const box = page.getByRole('checkbox', { name: 'Show where numbers come from' });
  await box.check();
  const all = await page.locator('.stat').evaluateAll(looks);
  expect(all.filter(({ line }) => !line)).toEqual([]);
  expect(all.filter(({ said, plain }) => said === plain)).toEqual([]);
  await expect(page).toHaveURL(/[#&]sources=on$/u);
  await page.goBack();
  await expect(box).not.toBeChecked();
  await expect(page.locator('.stat-status').first()).toBeHidden();
  await page.goForward();
  await expect(box).toBeChecked();
  await page.reload();
  await expect(box).toBeChecked();
  await expect(page.locator('.stat-status').first()).toBeVisible();
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
  test('the question stands alone, and there is no switch', async ({ page }) => {
    await page.goto('');
    await expect(page.getByText('Before you look: in how many of them')).toBeVisible();
    await expect(page.locator('.deals-guess')).toBeHidden();
    await expect(page.locator('.sources-switch')).toBeHidden();
  });
});
