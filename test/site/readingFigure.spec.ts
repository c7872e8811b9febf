import type { Locator, Page } from '@playwright/test';
import { expect, test } from './site.ts';

const figure = (page: Page) => page.locator('survival-figure');
const reader = (page: Page) => figure(page).getByRole('slider', { name: /^Read the curves at a time/ });
const counts = (page: Page) => figure(page).locator('.readout-count');
const heading = (page: Page) => figure(page).locator('.readout h4');
const lit = (page: Page) => figure(page).locator('[data-mark="linked"]');
const fragment = (page: Page) => decodeURIComponent(new URL(page.url()).hash);

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(hash);
  await figure(page).scrollIntoViewIfNeeded();
  await expect(figure(page).locator('[data-part="plot"] > svg.plot')).toBeVisible();
  await reader(page).scrollIntoViewIfNeeded();
}

/** Unfolds the choices besides the grouping. */
const more = (page: Page) => figure(page).getByText('More ways to see this').click();

/** Where a mark stands in the window. */
async function middle(mark: Locator): Promise<{ x: number; y: number }> {
  const box = await mark.boundingBox();
  if (!box) throw new Error('the mark is not drawn');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('keys read the plot: by exit, by month, by year, to the ends; Escape lets go', async ({ page }) => {
  await open(page);
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
    await expect(heading(page)).toHaveText(`At ${time} months`);
  }
  await expect(reader(page)).toHaveAttribute(
    'aria-valuetext',
    '10 months: Small intestine, 2 of 3 alive; Other sites, 3 of 3 alive',
  );
  await page.keyboard.press('Escape');
  await expect(heading(page)).toHaveText('At 60 months');
  await expect.poll(() => fragment(page)).toBe('');
});

test('the step in force is read, not the nearest corner, and one more death is reckoned', async ({
  page,
}) => {
  await open(page, '#t=61');
  await expect(counts(page).first()).toHaveText('2 of 3 alive');
  await expect(figure(page).locator('.readout-stratum').first()).toContainText(
    /one more death here would take it to 33.%/,
  );
  await reader(page).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(counts(page).first()).toHaveText('1 of 3 alive');
});

test('the live region speaks once the reader has stopped', async ({ page }) => {
  await open(page);
  const live = figure(page).locator('[data-part="live"]');
  await reader(page).focus();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift+ArrowRight');
  expect(await live.textContent()).toBe('');
  await expect(live).toContainText(
    'At 63 months. Small intestine: 1 of 3 alive; 2 died, none left; survival 33',
  );
});

test('a mouse reads as it moves and keeps nothing but what it clicks', async ({ page }) => {
  await open(page);
  const dot = await middle(figure(page).locator('svg.plot [data-died="b"]').first());
  await page.mouse.move(dot.x - 40, dot.y - 30);
  await expect(heading(page)).not.toHaveText('At 60 months');
  await expect.poll(() => fragment(page)).toBe('');
  await page.mouse.move(dot.x, dot.y);
  await expect(heading(page)).toHaveText('At 62 months');
  await expect(lit(page)).toHaveAttribute('data-row', 'b');
  await page.mouse.move(5, 5);
  await expect(heading(page)).toHaveText('At 60 months');
  await expect(lit(page)).not.toHaveAttribute('data-row');
  await page.mouse.click(dot.x, dot.y);
  await page.mouse.move(5, 5);
  await expect(lit(page)).toHaveAttribute('data-row', 'b');
  await expect.poll(() => fragment(page)).toBe('#v=1&t=62&row=b');
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 320, height: 720 } });
  test('a touch reads, and a touch elsewhere closes', async ({ page }) => {
    await open(page);
    const box = await reader(page).boundingBox();
    if (!box) throw new Error('no plot');
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await expect(heading(page)).toHaveText('At 100 months');
    await expect(figure(page).locator('.reading-tip')).toBeVisible();
    await expect(figure(page).locator('.reading-tip')).toContainText('1 of 3 alive');
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height + 140);
    await expect(figure(page).locator('.reading-tip')).toBeHidden();
    await expect(heading(page)).toHaveText('At 100 months');
  });

  test('a finger that slides reads on, and one that scrolls the page reads nothing', async ({ page }) => {
    await open(page);
    const client = await page.context().newCDPSession(page);
    const slide = async (across: number, down: number) => {
      const box = await reader(page).boundingBox();
      if (!box) throw new Error('no plot');
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) =>
        client.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: type === 'touchEnd' ? [] : [{ x: x + share * across, y: y + share * down }],
        });
      await touch('touchStart', 0);
      for (let step = 1; step <= 8; step += 1) await touch('touchMove', step / 8);
      await touch('touchEnd', 1);
    };
    const before = await heading(page).innerText();
    const at = await page.evaluate(() => scrollY);
    await slide(3, -120);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(at + 50);
    await page.waitForTimeout(300);
    expect(await heading(page).innerText()).toBe(before);
    expect(fragment(page)).toBe('');
    await slide(60, 2);
    await expect(heading(page)).not.toHaveText(before);
  });
});

test('a row can be left out: the curve without it, beside the one with everybody, in the address', async ({
  page,
}) => {
  await open(page);
  await more(page);
  await figure(page).locator('[data-control="row"]').selectOption('b');
  await expect(lit(page)).toHaveAttribute('data-row', 'b');
  await figure(page).getByLabel('leave it out').check();
  await expect(figure(page).locator('.fragility')).toContainText('Row b is left out');
  await expect(counts(page).first()).toHaveText('1 of 2 alive');
  await expect(figure(page).locator('[data-mark="with everybody"] path')).toHaveCount(1);
  await expect.poll(() => fragment(page)).toBe('#v=1&row=b&leave-out=b');
  const other = await page.context().newPage();
  await open(other, fragment(page));
  await expect(counts(other).first()).toHaveText('1 of 2 alive');
  await figure(page).getByLabel('leave it out').uncheck();
  await expect(counts(page).first()).toHaveText('2 of 3 alive');
});

for (const [label, name, mark, sentence] of [
  [
    'without each row in turn',
    'leave-one-out',
    'leave-one-out',
    'At 60 months, survival: Small intestine: 50 to 100',
  ],
  ['best and worst', 'extremes', 'extremes', 'had everybody who left died on leaving'],
  ['one more death', 'one-more', 'one-more', 'Small intestine: 33'],
  ['medians', 'median', 'median', 'Small intestine: 62 months. Other sites: not reached'],
] as const) {
  test(`"${label}" draws its curves, says its sentence and stands in the address`, async ({ page }) => {
    await open(page);
    await more(page);
    await expect(figure(page).locator(`svg.plot [data-mark="${mark}"] path`)).toHaveCount(0);
    await figure(page).getByLabel(label).check();
    expect(await figure(page).locator(`svg.plot [data-mark="${mark}"] path`).count()).toBeGreaterThan(0);
    await expect(figure(page).locator('.fragility')).toContainText(sentence);
    await expect.poll(() => fragment(page)).toBe(`#v=1&${name}=on`);
    await page.goBack();
    await expect(figure(page).locator('.fragility li')).toHaveCount(0);
  });
}

test('one curve at a time has its limits tinted, as the reader chooses', async ({ page }) => {
  await open(page);
  await more(page);
  await expect(figure(page).locator('svg.plot [data-band]')).toHaveAttribute('data-band', '0');
  await figure(page).locator('[data-control="focus"]').selectOption('Other sites');
  await expect(figure(page).locator('svg.plot [data-band]')).toHaveAttribute('data-band', '1');
  await expect(figure(page).locator('figcaption')).toContainText('for other sites; thin lines');
});

test('died and left can be taken out of the table', async ({ page }) => {
  await open(page);
  await more(page);
  const rows = figure(page).locator('[data-mark="table of a stratum"] > g');
  await expect(rows).toHaveCount(6);
  await figure(page).getByLabel('died and left in the table').uncheck();
  await expect(rows).toHaveCount(2);
  await expect.poll(() => fragment(page)).toBe('#v=1&counts=off');
});

test.describe('a row is one and the same everywhere', () => {
  const swimmer = (page: Page) => page.locator('swimmer-figure');
  const lane = (page: Page) => swimmer(page).locator('[data-part="plot"] > svg [data-mark="linked"]');

  test('from a lane to the curve and the table, and back', async ({ page }) => {
    await open(page);
    await swimmer(page).scrollIntoViewIfNeeded();
    await expect(lane(page)).toHaveCount(1);
    const bar = await middle(swimmer(page).locator('[data-part="plot"] > svg [data-row="c"] rect').first());
    await page.mouse.move(bar.x, bar.y);
    for (const figures of [lane(page), lit(page)]) await expect(figures).toHaveAttribute('data-row', 'c');
    await expect(swimmer(page).locator('tr.lit')).toHaveAttribute('data-row', 'c');
    await page.mouse.move(2, 2);
    for (const figures of [lane(page), lit(page)]) await expect(figures).not.toHaveAttribute('data-row');
    await page.mouse.click(bar.x, bar.y);
    await expect.poll(() => fragment(page)).toBe('#v=1&row=c');
    await expect(figure(page).locator('[data-control="row"]')).toHaveValue('c');
  });

  test('from the table', async ({ page }) => {
    await open(page);
    await swimmer(page).getByText('The figure as a table').click();
    await swimmer(page).locator('tr[data-row="e"] td').first().hover();
    for (const figures of [lane(page), lit(page)]) await expect(figures).toHaveAttribute('data-row', 'e');
  });

  test('with keys, from the lanes and from the curve', async ({ page }) => {
    await open(page);
    const lanes = swimmer(page).getByRole('slider');
    await lanes.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(lit(page)).toHaveAttribute('data-row', 'b');
    await expect(lanes).toHaveAttribute(
      'aria-valuetext',
      /^row b, died at 62 months \(open: \d+ to \d+\), Small/,
    );
    await page.keyboard.press('Escape');
    await expect(lit(page)).not.toHaveAttribute('data-row');
    await reader(page).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    for (const figures of [lane(page), lit(page)]) await expect(figures).toHaveAttribute('data-row', 'c');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(lit(page)).toHaveAttribute('data-row', 'c');
  });

  test('lanes can be sorted by the grouping', async ({ page }) => {
    await open(page, '#by=resection');
    const rows = () =>
      swimmer(page)
        .locator('[data-part="plot"] > svg [data-mark="lane"]')
        .evaluateAll((lanes) => lanes.map((each) => each.getAttribute('data-row')).join(''));
    await expect.poll(rows).toBe('abcdef');
    await swimmer(page).locator('.segments label', { hasText: 'by group' }).click();
    await expect.poll(() => fragment(page)).toContain('lanes=group');
    await expect.poll(rows).toBe('bcdeaf');
  });

  test('the axes of both figures lie over each other', async ({ page }) => {
    for (const width of [320, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await open(page);
      await swimmer(page).scrollIntoViewIfNeeded();
      await expect(lane(page)).toHaveCount(1);
      const ticks = (part: Locator) =>
        part.locator('[data-part="plot"] > svg [data-mark="x-axis tick label"] text').evaluateAll((texts) =>
          texts.map((text) => {
            const box = text.getBoundingClientRect();
            return Math.round(box.left + box.width / 2);
          }),
        );
      const curve = await ticks(figure(page));
      expect(curve.length).toBeGreaterThan(3);
      await expect.poll(() => ticks(swimmer(page))).toEqual(curve);
    }
  });
});
