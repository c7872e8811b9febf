import { expect, test } from './site.ts';

test('Explore opens with the curve, and a table of one’s own comes after it', async ({ page }) => {
  await page.goto('explore/');
  const [curve, loader] = await Promise.all(
    ['survival-figure', 'table-loader'].map((name) => page.locator(name).first().boundingBox()),
  );
  expect(curve!.y).toBeLessThan(loader!.y);
});

test('a jump over several screens is made at once', async ({ page }) => {
  await page.goto('');
  await page.locator('.contents').getByRole('link', { name: 'References' }).click();
  const heading = page.locator('#references');
  // Without waiting: what scrolls smoothly would not be there yet.
  expect(Math.abs(await heading.evaluate((element) => element.getBoundingClientRect().top))).toBeLessThan(
    200,
  );
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

test('what is long is folded: the numbers, and the checksums of files', async ({ page }) => {
  await page.goto('claims/');
  await expect(page.locator('.number-claim').first()).toBeHidden();
  await page.locator('summary', { hasText: /^In the article: /u }).click();
  await expect(page.locator('.number-claim').first()).toBeVisible();
  // A link to one of them unfolds its list.
  const id = await page.locator('.claims').last().locator('.number-claim').last().getAttribute('id');
  await page.goto('claims/');
  await page.goto(`claims/#${id}`);
  await expect(page.locator('.number-claim:target')).toBeVisible();
  await page.goto('supplement/');
  await expect(page.locator('.file-sum code').first()).toBeHidden();
  await page.locator('.file-sum summary').first().click();
  await expect(page.locator('.file-sum code').first()).toBeVisible();
});
