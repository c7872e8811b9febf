import { series } from '../publicationForTests.ts';
import { expect, test } from './site.ts';

test('lanes show operations, course, deaths, follow-up and the drug, and what is known of each by its form', async ({
  page,
}) => {
  await page.goto('');
  const swimmer = page.locator('swimmer-figure');
  await swimmer.scrollIntoViewIfNeeded();
  const lane = (row: string) =>
    swimmer.locator(`[data-part="plot"] > svg [data-mark="lane"][data-row="${row}"]`);
  await expect(lane('b')).toBeVisible();
  // Stated: plain. Inferred: underlined. Open: slanted, with a question mark.
  for (const [row, words, form] of [
    ['a', 'Small intestine', 'plain'],
    ['a', 'Died early', 'plain'],
    ['a', 'Imatinib after', 'plain'],
    ['b', 'Recurred', 'underlined'],
    ['d', 'Recurred?', 'slanted'],
    ['d', 'Other sites', 'underlined'],
    ['e', 'Never progressed', 'plain'],
    ['b', 'Second hepatectomy?', 'slanted'],
  ] as const) {
    const text = lane(row).locator('tspan', { hasText: new RegExp(`^${words.replace('?', '\\?')}$`) });
    await expect(text, `${row}: ${words}`).toHaveCount(1);
    const found = await text.evaluate((each) =>
      each.getAttribute('font-style') === 'italic'
        ? 'slanted'
        : each.getAttribute('text-decoration') === 'underline'
          ? 'underlined'
          : 'plain',
    );
    expect(found, `${row}: ${words}`).toBe(form);
  }
  // The second operation came at a time that nobody printed: a range from the first operation to the exit.
  for (const [row, diamonds] of [
    ['a', 0],
    ['b', 2],
    ['c', 2],
    ['d', 2],
    ['e', 0],
    ['f', 0],
  ] as const)
    await expect(lane(row).locator('path[d*="l4,-4l4,4l-4,4z"]'), row).toHaveCount(diamonds);
  await expect(swimmer.locator('.key')).toContainText('second hepatectomy, month open: in this range');
  const heads = (await swimmer.locator('th[scope="col"]').allTextContents()).map((head) => head.trim());
  expect(heads.slice(3)).toEqual([
    ...series.groupings.map(({ label }) => label),
    'Imatinib after hepatectomy',
    'Course',
  ]);
});
