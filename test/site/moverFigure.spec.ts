import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

const mover = (page: Page) => page.locator('exit-mover');
const slider = (page: Page, place: number) => mover(page).locator(`[data-place="${place}"]`);
const times = async (page: Page) =>
  Promise.all([0, 1, 2, 3, 4, 5].map(async (place) => Number(await slider(page, place).inputValue())));

async function open(page: Page): Promise<void> {
  await page.goto('explore/');
  await mover(page).scrollIntoViewIfNeeded();
  await expect(page.locator('survival-figure [data-part="plot"] > svg.plot')).toBeVisible();
}

test('the early death is stated and does not move', async ({ page }) => {
  await open(page);
  await expect(slider(page, 0)).toBeDisabled();
  await expect(mover(page)).toContainText('month 10, as stated');
});

test('a death moves by keys within its room, and the follow-ups give way', async ({ page }) => {
  await open(page);
  expect(await times(page)).toEqual([10, 62, 110, 145, 168, 186]);
  await slider(page, 1).focus();
  await page.keyboard.press('ArrowRight');
  const moved = await times(page);
  expect(moved[1]).toBe(63);
  expect(moved.reduce((sum, time) => sum + time, 0)).toBe(681);
  expect(new URL(page.url()).hash).toContain('table=10x.63x.');
  await page.keyboard.press('End');
  expect((await times(page))[1]).toBe(133);
  await expect(mover(page).locator('[data-part="status"]')).toContainText('no further than month 133');
});

test('a death dragged along its axis takes the curve and the lanes with it', async ({ page }) => {
  await open(page);
  const before = await page.locator('swimmer-figure [data-part="table"]').textContent();
  const track = slider(page, 2);
  await track.scrollIntoViewIfNeeded();
  const box = await track.boundingBox();
  if (!box) throw new Error('no slider');
  await page.mouse.move(box.x + box.width * 0.55, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.75, box.y + box.height / 2, { steps: 8 });
  await page.mouse.up();
  const [, second, third, ...left] = await times(page);
  expect(third).toBeGreaterThan(130);
  for (const time of left) expect(time).toBeGreaterThanOrEqual(third ?? 0);
  expect(second).toBeLessThan(third ?? 0);
  expect(await page.locator('swimmer-figure [data-part="table"]').textContent()).not.toBe(before);
  await mover(page).getByRole('button', { name: 'Back to the table shown first' }).click();
  expect(await times(page)).toEqual([10, 62, 110, 145, 168, 186]);
});
