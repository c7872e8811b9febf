import { expect, test } from './site.ts';

/** Four groups with names as long as a reader's may be, one of them in capitals, and rows with names of 38 letters. */
const GROUPS = [
  'Dukes C with perineural invasion and wide margins',
  'HER2+, IV, never operated on because of metastases',
  'RESECTED AT THE MAXIMUM OF WHAT WAS FELT TO BE SAFE',
  'Watched without any treatment until it progressed',
];
const ROWS = Array.from({ length: 12 }, (_, index) => ({
  id: `university-hospital-of-the-north-p${String(index + 1).padStart(4, '0')}`,
  months: 5 + index * 7,
  status: index % 3 === 0 ? 'alive' : 'dead',
  group: GROUPS[index % 4] ?? '',
}));
const CSV = [
  'id;months;status;Stage at the first operation',
  ...ROWS.map(({ id, months, status, group }) => [id, months, status, group].join(';')),
].join('\n');

for (const width of [320, 640, 1280]) {
  test(`long names of a reader’s table are shortened where they don’t fit, and kept as given, ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('explore/');
    const figure = page.locator('survival-figure:visible');
    await figure.scrollIntoViewIfNeeded();
    await expect(figure.locator('[data-part="plot"] > svg.plot')).toBeVisible();
    await page
      .locator('table-loader input[type="file"]')
      .setInputFiles({ name: 'long.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) });
    await expect(page.locator('table-loader [data-loader="status"]')).toContainText('12 patients');
    for (const host of [figure]) {
      const beyond = () =>
        host.locator('[data-part="plot"] > svg.plot').evaluate((svg) => {
          const { left, right } = svg.getBoundingClientRect();
          return [...svg.querySelectorAll('text')]
            .filter((text) => {
              const box = text.getBoundingClientRect();
              return box.right > right + 1 || box.left < left - 1;
            })
            .map((text) => text.textContent);
        });
      await expect.poll(beyond).toEqual([]);
    }
    const row = figure.locator('.segments').first();
    await expect.poll(() => row.evaluate((fieldset) => fieldset.scrollWidth - fieldset.clientWidth)).toBe(0);
    await expect(figure.locator('[data-part="title"]')).toHaveText(/ by Stage at the first operation$/);
    for (const group of GROUPS) {
      await expect(figure.locator('figcaption')).toContainText(group);
      await expect(figure.locator('.readout')).toContainText(group);
    }
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(width);
  });
}
