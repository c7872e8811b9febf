import AxeBuilder from '@axe-core/playwright';
import { expect, has, test } from './site.ts';

test.skip(!has('div class="context-board"'), 'the first article has no such figure');

for (const width of [320, 768, 1440]) {
  test(`the band lies behind every row at its percentages, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('');
    const figure = page.locator('figure:has(.context-board)');
    await figure.scrollIntoViewIfNeeded();
    const bands = await figure.locator('.context-band:visible').evaluateAll((rects) =>
      rects.map((rect) => {
        const { left, right } = rect.getBoundingClientRect();
        return [left, right];
      }),
    );
    const places = await figure.locator('.context-place').evaluateAll((elements) =>
      elements.map((element) => {
        const { left, width } = element.getBoundingClientRect();
        return [left + 0.11812 * width, left + 0.88188 * width];
      }),
    );
    expect(bands.length).toBeGreaterThan(0);
    for (const [left, right] of bands) {
      expect(Math.abs(left! - places[0]![0]!)).toBeLessThan(1);
      expect(Math.abs(right! - places[0]![1]!)).toBeLessThan(1);
    }
    for (const [left] of places) expect(Math.abs(left! - places[0]![0]!)).toBeLessThan(0.5);
    const { violations } = await new AxeBuilder({ page }).include('.context-board').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the table of all rows opens', async ({ page }) => {
    await page.goto('');
    const figure = page.locator('figure:has(.context-board)');
    await figure.locator('summary').click();
    await expect(figure.locator('.context-table')).toBeVisible();
    await expect(figure.locator('.context-table')).toContainText('not verified');
  });
});
