import { expect, test } from './site.ts';

/** CSS px to a millimetre. */
const MM = 96 / 25.4;
/** What A4 leaves between the margins. */
const PAPER = { width: Math.round(178 * MM), height: Math.round(261 * MM) };

test.describe('on paper', () => {
  test.beforeEach(async ({ page }) => {
    await page.setViewportSize(PAPER);
    await page.goto('');
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  });

  test('the first page says what it is: makers, version, date, licence, that nobody reviewed it, and the paper', async ({
    page,
  }) => {
    const block = page.locator('.title-block');
    await expect(block).toBeVisible();
    await expect(block).toContainText(/Version \d+\.\d+\.\d+, \d{4}-\d{2}-\d{2}/u);
    await expect(block).toContainText('Not peer reviewed');
    await expect(block).toContainText('CC BY 4.0');
    await expect(page.locator('.about')).toContainText('Kawamura');
  });

  test('there are no controls, no marks of paragraphs and no words of status', async ({ page }) => {
    for (const what of ['.controls', '.site-nav', '.contents', '.paragraph-link', '.stat-status']) {
      for (const each of await page.locator(what).all()) await expect(each).toBeHidden();
    }
  });

  test('the drawing of Figure 1 is 80 mm high or more', async ({ page }) => {
    const box = await page.locator('.opening svg.plot:visible').first().boundingBox();
    expect(box!.height).toBeGreaterThanOrEqual(80 * MM);
  });
});
