import type { Page } from '@playwright/test';
import { expect, first, pages, test } from './site.ts';

/** Presses Tab until `isThere` holds of what has the focus; how often it took. */
async function tabsUntil(page: Page, isThere: (focused: Element) => boolean, most: number): Promise<number> {
  // The code of a test, as text, so that it can be asked in the page.
  const asked = `(${isThere.toString()})(document.activeElement)`;
  for (let tabs = 1; tabs <= most; tabs++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate<boolean>(asked)) return tabs;
  }
  throw new Error(`after ${most} tabs the focus isn’t there`);
}

test('every figure is reached from the top within 25 tabs', async ({ page }) => {
  await page.goto('');
  const ids = await page
    .locator('figure.figure[id]:has(.figure-title a)')
    .evaluateAll((all) => all.map(({ id }) => id));
  const links = await page
    .locator('.skip-links a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')?.slice(1)));
  expect(links).toEqual(['main', ...ids]);
  for (const id of links.slice(1)) {
    await page.goto('');
    const toLink = await tabsUntil(page, (focused) => focused.matches('.skip-links a:last-child'), 25);
    const back = links.length - 1 - links.indexOf(id);
    for (let step = 0; step < back; step++) await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`#${id}$`, 'u'));
    const inside = await tabsUntil(page, (focused) => focused.closest('figure.figure') !== null, 25);
    expect(toLink - back + inside, id).toBeLessThanOrEqual(25);
    expect(await page.evaluate(() => document.activeElement?.closest('figure.figure')?.id)).toBe(id);
  }
});

for (const path of pages.filter((each) => /(^|\/)(methods|appraisal)\/$/u.test(each)))
  test(`${path} has a link to each of its figures`, async ({ page }) => {
    await page.goto(path);
    const ids = await page
      .locator('figure.figure[id]:has(.figure-title a)')
      .evaluateAll((all) => all.map(({ id }) => `#${id}`));
    await expect
      .poll(() =>
        page.locator('.skip-links a').evaluateAll((all) => all.map((link) => link.getAttribute('href'))),
      )
      .toEqual(['#main', ...ids]);
  });

test('a figure can be passed with one key', async ({ page }) => {
  await page.goto('');
  await page.locator('#curve').scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'Past Figure 1', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect
    .poll(() =>
      page.evaluate(() => {
        const curve = document.getElementById('curve')!;
        const after = curve.compareDocumentPosition(document.activeElement!);
        return Boolean(after & Node.DOCUMENT_POSITION_FOLLOWING) && !curve.contains(document.activeElement);
      }),
    )
    .toBe(true);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('#curve') ?? null)).toBe(null);
});

test('the links of a card are passed by until they are asked for', async ({ page }) => {
  test.skip(first.citations.length === 0, 'the first article cites nothing');
  await page.goto('');
  const mark = page.locator('main a.cite-number').first();
  await mark.focus();
  const card = page.locator('.cite-card:popover-open');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(mark).toBeFocused();
  await expect(card).toBeVisible();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.card') ?? null)).toBe(null);
  await mark.focus();
  await page.keyboard.press('Enter');
  await expect(card).toBeVisible();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.cite-card') !== null)).toBe(true);
});
