import { expect, test } from '../../site/site.ts';

test('what is near is scrolled to, by a link on its own page alone', async ({ page }) => {
  const behaviour = () => page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto('#how-to-cite');
  expect(await behaviour()).toBe('auto');
  await page.locator('.contents').getByRole('link', { name: 'Data, corrections' }).click();
  expect(await behaviour()).toBe('smooth');
  await page.locator('.contents').getByRole('link', { name: 'Six patients' }).click();
  expect(await behaviour()).toBe('auto');
});

test('the contents give way to a figure that runs over their column, and come back', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('');
  const contents = page.locator('.contents');
  await page.locator('#what-p-gives-away').scrollIntoViewIfNeeded();
  await page.locator('#deals').evaluate((figure) => {
    figure.scrollIntoView({ block: 'start', behavior: 'instant' });
  });
  await expect(contents).toBeHidden();
  await page.locator('#what-a-reader-may-take-home').evaluate((heading) => {
    heading.scrollIntoView({ block: 'start', behavior: 'instant' });
  });
  await expect(contents).toBeVisible();
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 320, height: 640 } });
  test('the contents are a bar that stays, says the section, and folds again', async ({ page }) => {
    await page.goto('');
    const bar = page.locator('.contents');
    await bar.scrollIntoViewIfNeeded();
    await bar.locator('summary').tap();
    await bar.getByRole('link', { name: 'What P gives away' }).tap();
    await expect(bar.locator('details')).not.toHaveAttribute('open');
    await expect(page.locator('#what-p-gives-away')).toBeInViewport();
    await expect(bar.locator('summary')).toContainText('What P gives away');
    // It stays at the top, and covers no heading.
    const box = (await bar.boundingBox())!;
    expect(Math.abs(box.y)).toBeLessThan(1);
    expect(box.height).toBeLessThanOrEqual(48);
    expect((await page.locator('#what-p-gives-away').boundingBox())!.y).toBeGreaterThanOrEqual(box.height);
  });
});

test('what the record says, what is assumed and what words mean are folded, but not on paper', async ({
  page,
}) => {
  await page.goto('claims/');
  const listed = page.locator('.listed');
  await expect.poll(() => listed.count()).toBeGreaterThan(0);
  const statement = listed.first().locator('.sources > div').last();
  await expect(statement).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(statement).toBeVisible();
  await page.emulateMedia({ media: null });
  await page.goto(`claims/#${await statement.getAttribute('id')}`);
  await expect(page.locator('.sources > div:target')).toBeInViewport();
});
