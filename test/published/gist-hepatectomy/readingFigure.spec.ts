import type { Page } from '@playwright/test';
import { aloud, drawing, figure, fragment, more, open, reader, seen } from '../../site/curve.ts';
import { expect, test } from '../../site/site.ts';

const lit = (page: Page) => drawing(page).locator('[data-mark="linked"]');
/** What stands at the cursor. */
const tip = (page: Page) => figure(page).locator('.plot-tip');
/** A place in the plot by its month and its share of the height, from the top. */
async function placeOf(page: Page, month: number, down = 0.85): Promise<{ x: number; y: number }> {
  const box = await reader(page).boundingBox();
  if (!box) throw new Error('the plot is not drawn');
  const end = Number(await reader(page).getAttribute('aria-valuemax'));
  return { x: box.x + (box.width * month) / end, y: box.y + box.height * down };
}
const readMonth = (page: Page) => reader(page).getAttribute('aria-valuenow');

test('keys read the plot: by exit, by month, by year, to the ends; Escape lets go', async ({ page }) => {
  await open(page, '#by=site');
  await reader(page).focus();
  for (const [key, time] of [
    ['ArrowRight', 62],
    ['ArrowRight', 110],
    ['ArrowLeft', 62],
    ['Shift+ArrowLeft', 61],
    ['PageUp', 73],
    ['PageDown', 61],
    ['ArrowLeft', 10],
    ['ArrowLeft', 0],
    ['End', 200],
    ['Home', 0],
    ['ArrowUp', 10],
  ] as const) {
    await page.keyboard.press(key);
    await expect(reader(page)).toHaveAttribute('aria-valuenow', String(time));
    await expect(tip(page)).toContainText(`${time} months`);
  }
  await expect(reader(page)).toHaveAttribute(
    'aria-valuetext',
    '10 months: Small intestine, 2 of 3 alive; Other sites, 3 of 3 alive',
  );
  await page.keyboard.press('Escape');
  await expect(reader(page)).toHaveAttribute('aria-valuenow', '60');
  await expect(tip(page)).toHaveCount(0);
  await expect.poll(() => fragment(page)).toBe('#v=2&by=site');
});

test('the step in force is read, not the nearest corner, and one more death is reckoned', async ({
  page,
}) => {
  await open(page, '#v=2&by=site&t=61&one-more=on');
  await expect(tip(page)).toContainText('2 of 3 alive');
  await expect(tip(page)).toContainText(/one more death here would take it to 33.%/);
  await reader(page).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(tip(page)).toContainText('1 of 3 alive');
});

test('the live region speaks of the time that was stopped at', async ({ page }) => {
  await open(page, '#by=site');
  await reader(page).focus();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift+ArrowRight');
  await expect(aloud(page)).toContainText(
    'At 63 months. Small intestine: 1 of 3 alive; 2 died, none left; survival 33',
  );
});

test('a mouse reads as it moves and keeps nothing but what it clicks', async ({ page }) => {
  await open(page, '#by=site');
  const here = await placeOf(page, 100);
  await page.mouse.move(here.x, here.y);
  await expect(tip(page)).toContainText('100 months');
  await expect.poll(() => fragment(page)).not.toContain('t=');
  // The first death has no grip: its step is read.
  const step = await placeOf(page, 10, 0.15);
  await page.mouse.move(step.x, step.y);
  await expect(tip(page)).toContainText('10 months');
  await expect(lit(page)).toHaveAttribute('data-row', 'a');
  await page.mouse.move(5, 5);
  await expect(tip(page)).toHaveCount(0);
  await expect(lit(page)).not.toHaveAttribute('data-row');
  await page.mouse.click(step.x, step.y);
  await page.mouse.move(5, 5);
  await expect(lit(page)).toHaveAttribute('data-row', 'a');
  await expect(tip(page)).toContainText('10 months');
  await expect.poll(() => fragment(page)).toBe('#v=2&by=site&t=10&row=a');
});

for (const width of [320, 390, 768, 1440])
  test(`what is read at the cursor stays in the window, at both ends of the axis, ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page, '#v=2&by=site&band=on&envelope=on&one-more=on');
    await reader(page).focus();
    for (const key of ['Home', 'End', 'ArrowLeft', 'ArrowLeft']) {
      await page.keyboard.press(key);
      const beyond = async () => {
        const box = await tip(page).boundingBox();
        return box === null ? ['no tip'] : [Math.min(0, box.x), Math.max(0, box.x + box.width - width)];
      };
      await expect.poll(beyond, key).toEqual([0, 0]);
    }
  });

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 320, height: 720 } });
  test('a touch reads and keeps what it reads', async ({ page }) => {
    await open(page, '#by=site');
    // Away from the grips, which a finger would take.
    const { x, y } = await placeOf(page, 140, 0.3);
    await page.touchscreen.tap(x, y);
    // A finger is less exact than a px.
    await expect.poll(async () => Math.abs(Number(await readMonth(page)) - 140)).toBeLessThan(3);
    await expect(tip(page)).toContainText('0 of 3 alive');
    await expect(tip(page)).toContainText('3 of 3 alive');
  });

  test('a finger that slides reads on, and one that scrolls the page reads nothing', async ({ page }) => {
    await open(page, '#by=site');
    const client = await page.context().newCDPSession(page);
    const slide = async (across: number, down: number) => {
      const { x, y } = await placeOf(page, 140, 0.3);
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) =>
        client.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: type === 'touchEnd' ? [] : [{ x: x + share * across, y: y + share * down }],
        });
      await touch('touchStart', 0);
      for (let step = 1; step <= 8; step += 1) await touch('touchMove', step / 8);
      await touch('touchEnd', 1);
    };
    const at = await page.evaluate(() => scrollY);
    await slide(3, -120);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(at + 50);
    await page.waitForTimeout(300);
    await expect.poll(() => readMonth(page)).toBe('60');
    expect(fragment(page)).not.toContain('t=');
    await reader(page).scrollIntoViewIfNeeded();
    await slide(40, 2);
    await expect.poll(async () => Number(await readMonth(page))).toBeGreaterThan(150);
  });
});

test('a row can be left out: the curve without it, beside the one with everybody, in the address', async ({
  page,
}) => {
  await open(page, '#by=site');
  await more(page);
  const follow = figure(page).getByRole('combobox', { name: /^follow/ });
  await expect(figure(page).getByLabel('leave it out')).toBeDisabled();
  await follow.selectOption('b');
  await expect(lit(page)).toHaveAttribute('data-row', 'b');
  await figure(page).getByLabel('leave it out').check();
  await expect(seen(page, /Grey: the curve with everybody/)).toBeVisible();
  await expect(drawing(page).locator('[data-mark="with everybody"] path')).toHaveCount(1);
  await expect(reader(page)).toHaveAttribute('aria-valuetext', /Small intestine, 1 of 2 alive/);
  await expect.poll(() => fragment(page)).toBe('#v=2&by=site&row=b&leave-out=b');
  const other = await page.context().newPage();
  await open(other, fragment(page));
  await expect(reader(other)).toHaveAttribute('aria-valuetext', /Small intestine, 1 of 2 alive/);
  await figure(page).getByLabel('leave it out').uncheck();
  await expect(reader(page)).toHaveAttribute('aria-valuetext', /Small intestine, 2 of 3 alive/);
});

for (const [label, name, mark, sentence] of [
  [
    'without each row in turn',
    'leave-one-out',
    'leave-one-out',
    'At 60 months, survival: Small intestine: 50 to 100',
  ],
  ['best and worst', 'extremes', 'extremes', 'Had everybody who left died on leaving'],
  ['one more death', 'one-more', 'one-more', 'Small intestine: 33'],
  ['medians', 'median', 'median', 'Small intestine: 62 months. Other sites: not reached'],
] as const) {
  test(`"${label}" draws its curves, says its sentence and stands in the address`, async ({ page }) => {
    await open(page, '#by=site');
    await more(page);
    const curves = drawing(page).locator(`[data-mark="${mark}"] path`);
    await expect(curves).toHaveCount(0);
    await figure(page).getByLabel(label).check();
    await expect(curves).not.toHaveCount(0);
    await expect(seen(page, sentence)).toBeVisible();
    await expect.poll(() => fragment(page)).toBe(`#v=2&by=site&${name}=on`);
    await page.goBack();
    await expect(curves).toHaveCount(0);
    await expect(seen(page, sentence)).toHaveCount(0);
  });
}

test('died and left can be taken out of the table', async ({ page }) => {
  await open(page, '#by=site');
  await more(page);
  const rows = figure(page)
    .getByRole('img', { name: 'Table at risk' })
    .locator('[data-mark="table of a stratum"] > g');
  await expect(rows).toHaveCount(6);
  await figure(page).getByLabel('died and left in the table').uncheck();
  await expect(rows).toHaveCount(2);
  await expect.poll(() => fragment(page)).toBe('#v=2&by=site&counts=off');
});
