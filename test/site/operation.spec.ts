import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, has, test } from './site.ts';

test.skip(!has('operation-figure'), 'the first article has no such figure');

const figure = (page: Page) => page.locator('operation-figure');
const slider = (page: Page, row: string) => figure(page).getByRole('slider', { name: `row ${row}` });
const lane = (page: Page, row: string) =>
  figure(page)
    .locator('.lane')
    .filter({ hasText: `Row ${row}` });
const words = (page: Page, row: string) => lane(page, row).locator('.lane-words');
const comparison = (page: Page, name: RegExp) =>
  figure(page)
    .locator('.comparison')
    .filter({ has: page.getByRole('heading', { name }) });
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
  const [from, to] = [await pointAt(page, 'c', 55), await pointAt(page, 'c', 90)];
  const before = await comparison(page, /^As it happened/).innerText();
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
  await expect(words(page, 'c')).toHaveText(/^at (89|90|91) of 110 months$/);
  await expect.poll(() => fragment(page)).toMatch(/operated=c-(89|90|91)$/);
  expect(await comparison(page, /^As it happened/).innerText()).not.toBe(before);
  await expect(figure(page).locator('.findings')).toContainText(/19\d months/);
  await figure(page).getByRole('button', { name: 'Back to half-way' }).click();
  await expect(words(page, 'c')).toHaveText('at 55 of 110 months');
  await expect.poll(() => fragment(page)).toBe('');
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
  await expect.poll(() => fragment(page)).toBe('#v=2&operated=b-32&landmark=59');
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
  test('the comparisons of the first placing stand side by side', async ({ page }) => {
    await page.goto('');
    await expect(figure(page).locator('.comparison')).toHaveCount(3);
    await expect(figure(page).locator('.comparison svg.fluid-curves:visible')).toHaveCount(3);
    await expect(figure(page)).toContainText('Illustrative');
    await expect(figure(page)).toContainText('Mantel–Byar P');
    await expect(figure(page).locator('input:visible, button:visible')).toHaveCount(0);
  });
});
