import { publicationFolders } from '../../src/publication/publicationFolders.ts';
import { publicationHome } from '../../src/publication/publicationHome.ts';
import { expect, pages, sitePath, test } from './site.ts';

test('Explore opens with the curve, and a table of one’s own comes next', async ({ page }) => {
  await page.goto('explore/');
  const [curve, loader, mover] = await Promise.all(
    ['survival-figure', 'table-loader', 'exit-mover'].map((name) => page.locator(name).first().boundingBox()),
  );
  expect(curve!.y).toBeLessThan(loader!.y);
  expect(loader!.y).toBeLessThan(mover!.y);
});

for (const width of [320, 390, 1440])
  test(`every page has its navigation in one line, and leads to all publications, at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    for (const address of pages) {
      await page.goto(address);
      const nav = page.locator('.site-nav');
      if ((await nav.count()) === 0) continue;
      expect((await nav.boundingBox())!.height, address).toBeLessThanOrEqual(40);
      await nav.locator('summary').click();
      const panel = (await nav.locator('.site-more > div').boundingBox())!;
      expect(panel.x, address).toBeGreaterThanOrEqual(0);
      expect(panel.x + panel.width, address).toBeLessThanOrEqual(width);
      const homes = await nav
        .locator('a')
        .evaluateAll((links) => (links as HTMLAnchorElement[]).map(({ pathname }) => pathname));
      for (const folder of publicationFolders())
        expect(homes, address).toContain(`${sitePath}${publicationHome(folder)}`);
    }
  });

test('what lies under "More" folds away when something else is touched, and with Escape', async ({
  page,
}) => {
  await page.goto('');
  const summary = page.locator('.site-more summary');
  const link = page.locator('.site-more').getByRole('link', { name: 'Methods' });
  await summary.click();
  await expect(link).toBeVisible();
  await page.locator('h1').click();
  await expect(link).toBeHidden();
  await summary.click();
  await link.focus();
  await page.keyboard.press('Escape');
  await expect(link).toBeHidden();
  await expect(summary).toBeFocused();
});

test('nothing of the article reaches beyond a phone, before its figures come to life', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const folder of publicationFolders()) {
    await page.goto(publicationHome(folder));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  }
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
  // What the record says, what is assumed and what words mean are folded, too; on paper all is there.
  const listed = page.locator('.listed');
  await expect.poll(() => listed.count()).toBeGreaterThan(0);
  const statement = listed.first().locator('.sources > div').last();
  await expect(statement).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(statement).toBeVisible();
  await page.emulateMedia({ media: null });
  await page.goto(`claims/#${await statement.getAttribute('id')}`);
  await expect(page.locator('.sources > div:target')).toBeInViewport();
  await page.goto('supplement/');
  const group = page.locator('.file-fold').last();
  await expect(group.getByRole('link').last()).toBeHidden();
  await group.locator('> summary').click();
  await expect(group.getByRole('link').last()).toBeVisible();
  await expect(page.locator('.file-sum code').first()).toBeHidden();
  await page.locator('.file-sum summary').first().click();
  await expect(page.locator('.file-sum code').first()).toBeVisible();
});
