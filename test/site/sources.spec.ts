import { expect, test, toContents } from './site.ts';

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
  expect(marks.length).toBeGreaterThan(0);
  expect(marks.filter(({ said }) => said)).toEqual([]);
  expect(marks.filter(({ line, soft }) => line !== soft)).toEqual([]);
});

test('one switch has every number say where it comes from, in the address, and back', async ({ page }) => {
  await page.goto('');
  await toContents(page);
  const box = page.getByRole('checkbox', { name: 'Show where numbers come from', includeHidden: true });
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

test('a jump to a heading takes no choice back, and neither does opening the page there again', async ({
  page,
}) => {
  await page.goto('');
  await toContents(page);
  const box = page.getByRole('checkbox', { name: 'Show where numbers come from', includeHidden: true });
  await box.check();
  await expect(page).toHaveURL(/[#&]sources=on$/u);
  const link = page.getByRole('navigation', { name: 'Contents' }).getByRole('link').last();
  await link.evaluate((each: HTMLElement) => {
    each.click();
  });
  await expect(page).toHaveURL(/#[^=]+$/u);
  await expect(box).toBeChecked();
  await page.reload();
  await expect(box).toBeChecked();
  await page.goBack();
  await expect(page).toHaveURL(/[#&]sources=on$/u);
  await page.goBack();
  await expect(box).not.toBeChecked();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('there is no switch', async ({ page }) => {
    await page.goto('');
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('.sources-switch')).toBeHidden();
  });
});
