import { publicationFolders } from '../../src/publication/publicationFolders.ts';
import { publicationHome } from '../../src/publication/publicationHome.ts';
import { expect, first, pages, sitePath, test } from './site.ts';

test('Explore opens with the curve, and a table of one’s own comes next', async ({ page }) => {
  await page.goto('explore/');
  // What moves exits is there for a record alone: a table leaves nothing open.
  const names = ['survival-figure', 'table-loader', ...(first.table === null ? ['exit-mover'] : [])];
  const boxes = await Promise.all(names.map((name) => page.locator(name).first().boundingBox()));
  const tops = boxes.map((box) => box!.y);
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
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

test('a page below another one is told to belong to it', async ({ page }) => {
  for (const below of pages.filter((path) => /^teach\/.+\//u.test(path))) {
    await page.goto(below);
    const nav = page.locator('.site-nav');
    if ((await nav.count()) === 0) continue;
    await expect(nav.locator('[aria-current="true"]'), below).toHaveText('Teach');
    await expect(nav.locator('[aria-current="page"]'), below).toHaveCount(0);
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
  test.skip(first.citations.length === 0, 'the first article has no list of works');
  await page.goto('');
  const link = page.locator('.contents').getByRole('link', { name: 'References' });
  // Where figures run over the contents, they are hidden.
  test.skip(!(await link.isVisible()), 'a figure stands beside the top of the contents');
  // Where a figure is about to run over the contents, they fade: it is pressed all the same.
  await link.evaluate((element: HTMLAnchorElement) => {
    element.click();
  });
  const heading = page.locator('#references');
  // Without waiting: what scrolls smoothly would not be there yet.
  const { top, height } = await heading.evaluate((element) => ({
    top: element.getBoundingClientRect().top,
    height: innerHeight,
  }));
  expect(top).toBeGreaterThan(-200);
  expect(top).toBeLessThan(height);
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
  const group = page.locator('.file-fold').last();
  await expect(group.getByRole('link').last()).toBeHidden();
  await group.locator('> summary').click();
  await expect(group.getByRole('link').last()).toBeVisible();
  await expect(page.locator('.file-sum code').first()).toBeHidden();
  await page.locator('.file-sum summary').first().click();
  await expect(page.locator('.file-sum code').first()).toBeVisible();
});
