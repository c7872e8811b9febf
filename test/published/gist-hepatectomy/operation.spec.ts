import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, has, test } from '../../site/site.ts';

test.skip(!has('operation-figure'), 'the first article has no such figure');

const figure = (page: Page) => page.locator('operation-figure');
const slider = (page: Page, row: string) => figure(page).getByRole('slider', { name: `row ${row}` });
const lane = (page: Page, row: string) =>
  figure(page)
    .locator('.lane')
    .filter({ hasText: `Row ${row}` });
const words = (page: Page, row: string) => lane(page, row).locator('.lane-words');
const way = (page: Page, name: string) => figure(page).getByRole('radio', { name });
/** What is read of the way of counting that is drawn. */
const shown = (page: Page) => figure(page).locator('.comparison:visible');
const curves = (page: Page) => figure(page).locator('.counted-curves');
const fragment = (page: Page) => decodeURIComponent(new URL(page.url()).hash);

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(hash);
  await figure(page).locator('.lane-board').scrollIntoViewIfNeeded();
  await page.waitForFunction(() => customElements.get('operation-figure') !== undefined);
}

/** Where a time stands on the lane of a row, in px of the window. */
async function pointAt(page: Page, row: string, time: number) {
  const box = (await lane(page, row).locator('.lane-track').boundingBox())!;
  return { x: box.x + (box.width * time) / 200, y: box.y + box.height / 2 };
}

test('a mark is dragged with the mouse, and everything follows', async ({ page }) => {
  await open(page);
  await expect(words(page, 'c')).toHaveText('at 55 of 110 months');
  await way(page, 'As it happened').check();
  const before = await shown(page).innerText();
  await lane(page, 'c').scrollIntoViewIfNeeded();
  const [from, to] = [await pointAt(page, 'c', 55), await pointAt(page, 'c', 90)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
  await expect(words(page, 'c')).toHaveText(/^at (89|90|91) of 110 months$/);
  await expect.poll(() => fragment(page)).toMatch(/operated=c-(89|90|91)&counting=switching$/);
  expect(await shown(page).innerText()).not.toBe(before);
  await expect(figure(page).locator('.findings')).toContainText(/19\d months/);
  await figure(page).getByRole('button', { name: 'Back to half-way' }).click();
  await expect(words(page, 'c')).toHaveText('at 55 of 110 months');
  // The button is gone; what it moved has the focus.
  await expect(slider(page, 'c')).toBeFocused();
  await expect.poll(() => fragment(page)).toBe('#v=2&counting=switching');
});

test('what is said aloud is of what is shown, whatever was changed', async ({ page }) => {
  await open(page);
  const said = figure(page).locator('[aria-live="polite"].visually-hidden');
  const landmark = figure(page).getByRole('slider', { name: 'Landmark' });
  await landmark.fill('72');
  await expect(said).toHaveText(/^Landmark at 72 months\./u);
  await landmark.fill('200');
  await expect(said).toHaveText(/^Landmark at 200 months\. .*nobody counts in either group\.$/u);
  await figure(page).getByRole('button', { name: 'Back to half-way' }).click();
  await expect(landmark).toBeFocused();
  await expect(said).toHaveText(/^Landmark at 60 months\./u);
  await way(page, 'As it happened').check();
  await expect(said).toHaveText(/^As it happened\./u);
  const before = await said.textContent();
  await slider(page, 'b').fill('10');
  await expect(said).not.toHaveText(before!);
  const marked = await said.textContent();
  await figure(page).getByRole('button', { name: 'Next arrangement' }).click();
  await expect(said).not.toHaveText(marked!);
  await expect(said).toHaveText(/^As it happened\./u);
});

test('one plot shows the three ways in turn, the address and its history with them', async ({ page }) => {
  await open(page);
  await expect(way(page, 'Naive')).toBeChecked();
  await expect(shown(page)).toContainText('Naive: ever against never');
  await expect(shown(page)).toContainText('2 deaths in 317 months');
  await way(page, 'As it happened').check();
  await expect(shown(page)).toContainText('Mantel–Byar P');
  await expect(shown(page)).not.toContainText('none');
  await expect.poll(() => fragment(page)).toBe('#v=2&counting=switching');
  await expect(figure(page).locator('[aria-live]')).toHaveText(/^As it happened\. .*Mantel–Byar P/u);
  await way(page, 'Landmark').check();
  await expect(shown(page)).toContainText('Landmark at 60 months');
  // The address follows the drawing.
  await expect.poll(() => fragment(page)).toBe('#v=2&counting=landmark');
  await page.goBack();
  await expect(way(page, 'As it happened')).toBeChecked();
  const other = await page.context().newPage();
  await open(other, '#v=2&counting=landmark&landmark=72');
  await expect(shown(other)).toContainText('Landmark at 72 months');
  await expect(figure(other).locator('.caution')).toBeVisible();
});

/** The paths that a curve has drawn by the time that a choice has been followed. */
async function pathsWhile(page: Page, choose: () => Promise<void>): Promise<string[]> {
  const watched = curves(page).locator('[data-stratum="1"] path');
  await watched.evaluate((path) => {
    const seen = new Set<string>();
    Object.assign(window, { seenPaths: seen });
    new MutationObserver(() => seen.add(path.getAttribute('d') ?? '')).observe(path, {
      attributeFilter: ['d'],
    });
  });
  await choose();
  // Longer than anything moves.
  await page.waitForTimeout(1500);
  return page.evaluate(() => [...(window as unknown as { seenPaths: Set<string> }).seenPaths]);
}

test('the curves move from one way of counting to another, and nothing else on the page does', async ({
  page,
}) => {
  await open(page);
  const places = () =>
    page
      .locator('operation-figure :is(.segments, .lane, .findings, figcaption), operation-figure ~ p')
      .evaluateAll((all) =>
        all.map((each) => {
          const { top, height } = each.getBoundingClientRect();
          return [Math.round(top + scrollY), Math.round(height)];
        }),
      );
  const before = await places();
  const paths = await pathsWhile(page, () => way(page, 'As it happened').check());
  expect(paths.length).toBeGreaterThan(2);
  expect(await places()).toEqual(before);
  await way(page, 'Landmark').check();
  // Another choice on the way is followed from what is shown.
  await way(page, 'Naive').check();
  await expect(way(page, 'Naive')).toBeChecked();
  await page.waitForTimeout(1000);
  expect(await places()).toEqual(before);
});

test('who asked for less motion sees the other curves at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  expect(await pathsWhile(page, () => way(page, 'As it happened').check())).toHaveLength(1);
});

test('on paper one way is drawn without its switch, and the table has all three', async ({ page }) => {
  await open(page);
  await page.emulateMedia({ media: 'print' });
  await expect(curves(page)).toBeVisible();
  await expect(figure(page).getByRole('radio')).toHaveCount(0);
  await expect(shown(page)).toHaveCount(1);
  await expect(figure(page).locator('.figure-table tbody tr:visible')).toHaveCount(6);
});

test('a mark stays before its patient’s exit', async ({ page }) => {
  await open(page);
  const far = await pointAt(page, 'b', 150);
  await page.mouse.click(far.x, far.y);
  await expect(words(page, 'b')).toHaveText('at 61 of 62 months');
  await expect(slider(page, 'b')).toHaveValue('61');
});

test('the keyboard moves marks and the landmark, and a link opens them again', async ({ page }) => {
  await open(page);
  await slider(page, 'b').focus();
  await page.keyboard.press('ArrowRight');
  await expect(words(page, 'b')).toHaveText('at 32 of 62 months');
  await expect(slider(page, 'b')).toBeFocused();
  await expect(slider(page, 'b')).toHaveAttribute('aria-valuetext', '32 months');
  const landmark = figure(page).getByRole('slider', { name: 'Landmark' });
  await landmark.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(figure(page).getByRole('heading', { name: 'Landmark at 59 months' })).toBeVisible();
  await expect.poll(() => fragment(page)).toBe('#v=2&operated=b-32&counting=landmark&landmark=59');
  const panels = await figure(page).locator('.comparisons').innerText();
  const other = await page.context().newPage();
  await open(other, new URL(page.url()).hash);
  await expect(words(other, 'b')).toHaveText('at 32 of 62 months');
  expect(await figure(other).locator('.comparisons').innerText()).toBe(panels);
});

test('another arrangement gives the marks to others, here and in the other figures', async ({ page }) => {
  await open(page);
  await expect(slider(page, 'c')).toHaveCount(1);
  await figure(page).getByRole('button', { name: 'Next arrangement' }).click();
  await expect(slider(page, 'c')).toHaveCount(0);
  await expect(figure(page).getByRole('button', { name: 'Next arrangement' })).toBeFocused();
  await expect(figure(page).getByRole('slider', { name: / of row / })).toHaveCount(3);
});

test('a time outside a patient’s follow-up is named as a problem', async ({ page }) => {
  await open(page, '#v=1&operated=b-62');
  await expect(page.locator('.figure-problem').first()).toContainText('operated=b-62');
  await expect(words(page, 'b')).toHaveText('at 31 of 62 months');
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 320, height: 700 } });
  test('a tap on a lane places the mark', async ({ page }) => {
    await open(page);
    const to = await pointAt(page, 'd', 100);
    await page.touchscreen.tap(to.x, to.y);
    await expect(words(page, 'd')).toHaveText(/^at (9[89]|10[012]) of 145 months$/);
    for (const input of await figure(page).locator('.lane-place input').all())
      expect((await input.boundingBox())!.height).toBeGreaterThanOrEqual(24);
    const { violations } = await new AxeBuilder({ page }).include('operation-figure').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the first way of the first placing stands still, and the table has all three', async ({ page }) => {
    await page.goto('');
    await expect(curves(page)).toBeVisible();
    await expect(shown(page)).toContainText('Naive: ever against never');
    await expect(figure(page)).toContainText('Illustrative');
    await figure(page).getByText('All three ways as a table').click();
    await expect(figure(page).locator('.figure-table tbody tr:visible')).toHaveCount(6);
    await expect(figure(page).locator('.figure-table')).toContainText('Mantel–Byar');
    await expect(figure(page).locator('input:visible, button:visible')).toHaveCount(0);
  });
});
