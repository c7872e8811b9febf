import AxeBuilder from '@axe-core/playwright';
import { expect, has, test } from '../../site/site.ts';

test.skip(!has('div class="context-board"'), 'the first article has no such figure');

for (const width of [320, 768, 1440]) {
  test(`what is known here lies behind every mark at its percentages, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('');
    const figure = page.locator('figure:has(.context-board)');
    await figure.scrollIntoViewIfNeeded();
    const places = await figure.locator('.context-place').evaluateAll((elements) =>
      elements.map((element) => {
        const { left, width } = element.getBoundingClientRect();
        const edges = (name: string) =>
          [...element.querySelectorAll(name)].map((rect) => {
            const box = rect.getBoundingClientRect();
            return { from: (box.left - left) / width, until: (box.right - left) / width, y: box.y };
          });
        const marks = [...element.querySelectorAll('.context-point')].map((mark) => {
          const box = mark.getBoundingClientRect();
          return box.y + box.height / 2;
        });
        return { left, bands: edges('.context-band'), open: edges('.context-open'), marks };
      }),
    );
    const bands = places.flatMap((place) => place.bands);
    expect(bands.length).toBeGreaterThan(20);
    for (const { from, until } of bands) {
      // 12 % after three and five years, less after ten; 99.58 % wherever five may be alive.
      expect(from).toBeLessThan(0.1212);
      expect(Math.abs(until - 0.9958)).toBeLessThan(0.004);
    }
    for (const { from, until } of places.flatMap((place) => place.open)) {
      expect(Math.abs(from - 3 / 6)).toBeLessThan(0.004);
      expect(Math.abs(until - 5 / 6)).toBeLessThan(0.004);
    }
    for (const { marks, bands } of places.slice(2, -1)) {
      expect(bands).toHaveLength(marks.length);
      for (const [index, y] of marks.entries())
        expect(Math.abs(y - (bands[index]!.y + 10.5))).toBeLessThan(1.5);
    }
    for (const { left } of places) expect(Math.abs(left - places[0]!.left)).toBeLessThan(0.5);
    const { violations } = await new AxeBuilder({ page }).include('.context-board').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
}

test('the reader orders the series, with a key too, and the table follows', async ({ page }) => {
  await page.goto('');
  const figure = page.locator('figure:has(.context-board)');
  const names = () => figure.locator('.context-series > .context-row:first-child b').allTextContents();
  const inTable = () => figure.locator('.context-table tbody [data-by-year] th').allTextContents();
  const byYear = await names();
  const years = byYear.flatMap((name) => /\d{4}/u.exec(name) ?? []).map(Number);
  expect(years).toEqual(years.toSorted((a, b) => a - b));
  await figure.getByLabel('by size').check();
  await expect(async () => {
    const words = figure.locator('.context-series > .context-row:first-child .context-words');
    const patients = (await words.allTextContents())
      .slice(0, -1)
      .flatMap((each) => /(\d+) patients/u.exec(each)?.[1] ?? [])
      .map(Number);
    expect(patients.length).toBeGreaterThan(5);
    expect(patients).toEqual(patients.toSorted((a, b) => b - a));
  }).toPass();
  await figure.getByLabel('by size').press('ArrowRight');
  await expect(async () => {
    const shares = await figure.locator('.context-series > .context-row:first-child').evaluateAll((rows) =>
      rows.flatMap((row) => {
        const five = [...row.querySelectorAll('.context-point')].find((point) => point.textContent === '5');
        return five ? [Number.parseFloat(five.getAttribute('x') ?? '')] : [];
      }),
    );
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  }).toPass();
  expect((await inTable()).filter((name) => !name.includes(':'))).toEqual(await names());
  await figure.getByLabel('by year').check();
  await expect.poll(names).toEqual(byYear);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the table of all rows opens', async ({ page }) => {
    await page.goto('');
    const figure = page.locator('figure:has(.context-board)');
    await figure.locator('summary').click();
    await expect(figure.locator('.context-table')).toBeVisible();
    await expect(figure.locator('.context-table')).toContainText('not verified');
    await expect(figure.getByText('by size')).toBeHidden();
  });
});
