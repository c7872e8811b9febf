import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

const figure = (page: Page) => page.locator('survival-figure:visible');
const rooms = (page: Page) => page.locator('exit-mover');
const handle = (page: Page, exit: string) => figure(page).locator(`.exit-handle[data-exit="${exit}"]`);
const SECOND_DEATH = 'event-2';
const THIRD_DEATH = 'event-3';
const LAST_SEEN = 'left-3';

/** The times of the exits, as the list of rooms has them. */
const times = async (page: Page) =>
  (await rooms(page).locator('.room-words').allTextContents()).map((words) =>
    Number(/^month (\d+)/u.exec(words)?.[1]),
  );

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(`explore/${hash}`);
  await figure(page).scrollIntoViewIfNeeded();
  await expect(handle(page, SECOND_DEATH)).toBeVisible();
  // All of the curve in view, so that a mouse finds it.
  await figure(page)
    .locator('.plot-place')
    .evaluate((element) => {
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
    });
}

/** The middle of a handle, and of the mark that it moves. */
async function middleOf(page: Page, exit: string): Promise<{ x: number; y: number }> {
  const box = await handle(page, exit).boundingBox();
  if (!box) throw new Error(`no handle on ${exit}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('every exit that has room has a handle on its mark, and no other', async ({ page }) => {
  await open(page);
  await expect(figure(page).locator('.exit-handle')).toHaveCount(5);
  await expect(rooms(page)).toContainText('month 10, as stated');
  for (const [exit, mark] of [
    [SECOND_DEATH, '[data-died="b"]'],
    [THIRD_DEATH, '[data-died="c"]'],
    [LAST_SEEN, '[data-left="f"]'],
  ] as const) {
    const box = await figure(page).locator(`[data-part="plot"] > svg ${mark}`).boundingBox();
    const middle = await middleOf(page, exit);
    expect(middle.x).toBeCloseTo((box?.x ?? 0) + (box?.width ?? 0) / 2, 0);
    expect(middle.y).toBeCloseTo((box?.y ?? 0) + (box?.height ?? 0) / 2, 0);
    const size = await handle(page, exit).boundingBox();
    expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(24);
  }
});

test('keys move a death within its room, and the last follow-ups give way', async ({ page }) => {
  await open(page);
  await expect.poll(() => times(page)).toEqual([10, 62, 110, 145, 168, 186]);
  const death = handle(page, SECOND_DEATH);
  await death.focus();
  await expect(figure(page).locator('.exit-room')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(death).toHaveAttribute('aria-valuenow', '63');
  await expect(death).toHaveAttribute('aria-valuetext', 'month 63; the record allows 11 to 133');
  await expect.poll(async () => (await times(page))[1]).toBe(63);
  const moved = await times(page);
  expect(moved[2]).toBe(110);
  expect(moved.reduce((sum, time) => sum + time, 0)).toBe(681);
  await expect.poll(() => new URL(page.url()).hash).toContain('table=10x.63x.');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(death).toHaveAttribute('aria-valuenow', '75');
  await page.keyboard.press('End');
  await expect(death).toHaveAttribute('aria-valuenow', '133');
  await page.keyboard.press('ArrowRight');
  await expect(death).toHaveAttribute('aria-valuenow', '133');
  await page.keyboard.press('Home');
  await expect(death).toHaveAttribute('aria-valuenow', '11');
  await expect(death).toBeFocused();
});

test('a mouse drags a death along the curve; curve, lanes and rooms follow', async ({ page }) => {
  await open(page);
  const lanes = page.locator('swimmer-figure [data-part="table"]');
  const before = await lanes.textContent();
  const curve = figure(page).locator('[data-part="plot"] > svg [data-mark="curve"]').first();
  const drawn = await curve.innerHTML();
  const { x, y } = await middleOf(page, THIRD_DEATH);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 40, { steps: 6 });
  await expect.poll(() => curve.innerHTML()).not.toBe(drawn);
  // It stays under the pointer, and on its curve.
  await expect.poll(async () => Math.abs((await middleOf(page, THIRD_DEATH)).x - x - 60)).toBeLessThan(3);
  expect((await middleOf(page, THIRD_DEATH)).y).toBeCloseTo(y, 0);
  await page.mouse.move(x + 2000, y, { steps: 3 });
  await page.mouse.up();
  await expect(handle(page, THIRD_DEATH)).toHaveAttribute('aria-valuenow', '165');
  await expect.poll(async () => (await times(page))[2]).toBe(165);
  const [, second, third, ...left] = await times(page);
  for (const time of left) expect(time).toBeGreaterThanOrEqual(third ?? 0);
  expect(second).toBeLessThan(third ?? 0);
  // A figure that isn't in sight follows when the reader pauses.
  await expect.poll(() => lanes.textContent()).not.toBe(before);
  await rooms(page).getByRole('button', { name: 'Back to the table shown first' }).click();
  await expect.poll(() => times(page)).toEqual([10, 62, 110, 145, 168, 186]);
  await expect.poll(() => curve.innerHTML()).toBe(drawn);
});

test('Escape puts a dragged follow-up back', async ({ page }) => {
  await open(page);
  const { x, y } = await middleOf(page, LAST_SEEN);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 20, y, { steps: 3 });
  await expect(handle(page, LAST_SEEN)).not.toHaveAttribute('aria-valuenow', '186');
  await page.keyboard.press('Escape');
  await expect(handle(page, LAST_SEEN)).toHaveAttribute('aria-valuenow', '186');
  await page.mouse.move(x - 30, y, { steps: 3 });
  await page.mouse.up();
  await expect.poll(() => times(page)).toEqual([10, 62, 110, 145, 168, 186]);
});

test('a mark that is only touched lights up its row', async ({ page }) => {
  await open(page);
  const { x, y } = await middleOf(page, SECOND_DEATH);
  await page.mouse.click(x, y);
  await expect.poll(() => new URL(page.url()).hash).toContain('row=b');
  await expect(page.locator('swimmer-figure tr[data-row="b"]')).toHaveClass(/lit/u);
});

test.describe('a finger', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

  test('drags a follow-up sideways, and scrolls the page up and down', async ({ page }) => {
    await open(page);
    const touch = await page.context().newCDPSession(page);
    const at = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
    const { x, y } = await middleOf(page, LAST_SEEN);
    await at('touchStart', x, y);
    for (let step = 1; step <= 8; step++) await at('touchMove', x + 2 * step, y);
    await at('touchEnd');
    const moved = Number(await handle(page, LAST_SEEN).getAttribute('aria-valuenow'));
    expect(moved).toBeGreaterThan(190);
    expect((await times(page)).reduce((sum, time) => sum + time, 0)).toBe(681);

    const scrolled = await page.evaluate(() => scrollY);
    const now = await middleOf(page, LAST_SEEN);
    await at('touchStart', now.x, now.y);
    for (let step = 1; step <= 10; step++) await at('touchMove', now.x, now.y - 15 * step);
    await at('touchEnd');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled + 50);
    await expect(handle(page, LAST_SEEN)).toHaveAttribute('aria-valuenow', String(moved));
  });
});
