import { expect, has, pages, readThrough, test } from './site.ts';

for (const path of pages) {
  test.describe(`/${path} without JavaScript`, () => {
    test('has every heading that it has with it', async ({ page, browser, baseURL }) => {
      await page.goto(path);
      await readThrough(page);
      const withScript = await page.locator('h1, h2, h3').allInnerTexts();

      const context = await browser.newContext({ javaScriptEnabled: false });
      const plain = await context.newPage();
      await plain.goto(new URL(path, baseURL).href);
      expect(await plain.locator('h1, h2, h3').allInnerTexts()).toEqual(withScript);
      await expect(plain.locator('h1')).toHaveCount(1);
      await context.close();
    });

    test.describe('', () => {
      test.use({ javaScriptEnabled: false });

      test('shows every figure with its drawing and caption', async ({ page }) => {
        await page.goto(path);
        // A figure of a title alone has no caption, and none that is empty.
        for (const figure of await page.locator('figure').all()) {
          await expect(figure).toBeVisible();
          await expect(figure.locator('svg:visible, img:visible, table:visible').first()).toBeVisible();
          for (const caption of await figure.locator('figcaption').all())
            await expect(caption).not.toBeEmpty();
          await expect(figure.locator('figcaption, .figure-title').first()).not.toBeEmpty();
        }
      });
    });
  });
}

test.describe('the first page without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('keeps no room for what only a script can show', async ({ page }) => {
    await page.goto('');
    const rooms = page.locator('.risk-room, .stacked > :not([data-shown])');
    if (has('survival-figure')) expect(await rooms.count()).toBeGreaterThan(0);
    for (const room of await rooms.all()) expect(await room.boundingBox()).toBeNull();
  });

  test('is not sent what only a script reads', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('', { waitUntil: 'networkidle' });
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.filter((path) => /\.(?:js|json)$/u.test(path))).toEqual([]);
  });
});

test.describe('the page to explore without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('says why there is no control, and promises none', async ({ page }) => {
    await page.goto('explore/');
    expect(await page.content()).toContain('need JavaScript, which is off');
    await expect(page.getByText('never leaves this browser')).toBeHidden();
  });
});
