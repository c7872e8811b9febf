import type { Page } from '@playwright/test';
import { drawn, figure, grip, middleOf, monthSum, open as openFigure, reader } from '../../site/curve.ts';
import { expect, test } from '../../site/site.ts';

const rooms = (page: Page) => page.locator('exit-mover');
const FIRST = [10, 62, 110, 145, 168, 186];

/** The times of the exits, as the list of rooms has them. */
const times = async (page: Page) =>
  (
    await rooms(page)
      .getByText(/^month \d+/u)
      .allTextContents()
  ).map((words) => Number(/^month (\d+)/u.exec(words)?.[1]));

async function open(page: Page, hash = ''): Promise<void> {
  await openFigure(page, `explore/${hash}`);
  await expect(grip(page, 'Second')).toBeVisible();
  // All of the curve in view, so that a mouse finds it.
  await reader(page).evaluate((element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
  });
}

test('the list says where each exit is and how much room it has', async ({ page }) => {
  await open(page);
  await expect.poll(() => times(page)).toEqual(FIRST);
  await expect(rooms(page)).toContainText('month 10, as stated');
  for (const words of ['month 62; the record allows 11 to 133', 'month 110; the record allows 36 to 165'])
    await expect(rooms(page)).toContainText(words);
});

test('keys move a death within its room, and list and sum follow', async ({ page }) => {
  await open(page);
  const death = grip(page, 'Second');
  await death.focus();
  await page.keyboard.press('ArrowRight');
  await expect(death).toHaveAttribute('aria-valuenow', '63');
  await expect.poll(async () => (await times(page))[1]).toBe(63);
  const moved = await times(page);
  expect(moved[2]).toBe(110);
  expect(moved.reduce((sum, time) => sum + time, 0)).toBe(681);
  await expect(monthSum(page)).toContainText(moved.join(' + '));
  await expect.poll(() => new URL(page.url()).hash).toContain('table=10x.63x.');
  await expect(death).toBeFocused();
});

test('a mouse drags a death along the curve; curve and rooms follow, and a button puts all back', async ({
  page,
}) => {
  await open(page);
  const before = await drawn(page);
  const death = grip(page, 'Third');
  const { x, y } = await middleOf(death);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 40, { steps: 6 });
  await expect.poll(() => drawn(page)).not.toBe(before);
  await page.mouse.move(x + 2000, y, { steps: 3 });
  await page.mouse.up();
  await expect(death).toHaveAttribute('aria-valuenow', '165');
  await expect.poll(async () => (await times(page))[2]).toBe(165);
  const [, second, third, ...left] = await times(page);
  for (const time of left) expect(time).toBeGreaterThanOrEqual(third ?? 0);
  expect(second).toBeLessThan(third ?? 0);
  await rooms(page).getByRole('button', { name: 'Back to the table shown first' }).click();
  await expect.poll(() => times(page)).toEqual(FIRST);
  await page.mouse.move(2, 2);
  await figure(page).evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
  });
  await expect.poll(() => drawn(page)).toBe(before);
});
