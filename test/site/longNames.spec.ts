import { chip, drawing, figure as figureOf, open, reader, seen, unfold } from './curve.ts';
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
    await open(page, 'explore/');
    const figure = figureOf(page);
    await page
      .locator('table-loader input[type="file"]')
      .setInputFiles({ name: 'long.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) });
    await expect(page.locator('table-loader').getByRole('status')).toContainText('12 patients');
    await chip(page, 'Stage at the first operation').check();
    for (const host of [drawing(page), figure.getByRole('img', { name: 'Table at risk' })]) {
      const beyond = () =>
        host.evaluate((svg) => {
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
    await expect(
      seen(page, /Survival after time zero by Stage at the first operation\.$/).first(),
    ).toBeVisible();
    await unfold(page, 'The figure as a table');
    for (const group of GROUPS) {
      await expect(figure.getByRole('rowheader', { name: group }).first()).toBeVisible();
      await expect(reader(page)).toHaveAttribute(
        'aria-valuetext',
        new RegExp(group.replace('+', '\\+'), 'u'),
      );
    }
    await reader(page).focus();
    await page.keyboard.press('End');
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(width);
  });
}
