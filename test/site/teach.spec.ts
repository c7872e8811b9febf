import type { Locator, Page } from '@playwright/test';
import { expect, pages, test } from './site.ts';

test.skip(!pages.includes('teach/'), 'the first publication has no exercises');

const ask = (page: Page, id: string) => page.locator(`#${id}`);
const own = (question: Locator, selector: string) => question.locator(`> ${selector}`);
const commit = (question: Locator) => own(question, '.ask-actions').getByRole('button');
const said = (question: Locator) => own(question, '.ask-actions').locator('[data-part="said"]');
const answer = (question: Locator) => own(question, 'details');

async function open(page: Page): Promise<void> {
  await page.goto('teach/');
  await page.waitForFunction(() => customElements.get('teach-ask') !== undefined);
}

test('a choice is committed, judged, explained, and can be taken back', async ({ page }) => {
  await open(page);
  const question = ask(page, 'immortal-time-ask');
  await commit(question).click();
  await expect(said(question)).toHaveText('Choose an answer first.');
  await expect(answer(question)).not.toHaveAttribute('open');
  await own(question, '.ask-options').getByText('Alike').click();
  await commit(question).click();
  await expect(said(question)).toContainText('Not that one');
  await expect(answer(question)).toHaveAttribute('open');
  await expect(own(question, 'details').locator('[data-chosen]')).toContainText(
    'had the second operation been decided',
  );
  await commit(question).click();
  await expect(answer(question)).not.toHaveAttribute('open');
  await own(question, '.ask-options').getByText('Better').click();
  await commit(question).click();
  await expect(said(question)).toHaveText('Right.');
});

test('a number is read as people write it, and a foreseen mistake is met', async ({ page }) => {
  await open(page);
  const question = ask(page, 'smallest-p-ask');
  const field = own(question, '.ask-actions').getByRole('textbox');
  await field.fill('ten');
  await field.press('Enter');
  await expect(said(question)).toContainText('“ten” is not a number');
  await field.fill('0,02');
  await field.press('Enter');
  await expect(said(question)).toContainText('many would say so');
  await expect(answer(question).locator('[data-chosen]').first()).toContainText('chi-square');
  await commit(question).click();
  await field.fill('2/20');
  await field.press('Enter');
  await expect(said(question)).toHaveText('Right.');
});

test('cards are sorted with the keyboard alone, and each is judged', async ({ page }) => {
  await open(page);
  const question = ask(page, 'event-or-censored-ask');
  const cards = own(question, '.ask-cards').locator('.ask-card');
  await commit(question).click();
  await expect(said(question)).toHaveText('6 of 6 have no place yet.');
  await cards.nth(0).getByRole('radio').first().focus();
  for (const presses of [0, 2, 1, 0, 2, 2]) {
    await page.keyboard.press('Space');
    for (let press = 0; press < presses; press++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(said(question)).toHaveText('5 of 6 are right.');
  await expect(cards.nth(4)).toHaveAttribute('data-state', 'right');
  await expect(cards.nth(5)).toHaveAttribute('data-state', 'wrong');
});

/** The point of the field at a share of its axes. */
async function pointOf(field: Locator, across: number, down: number) {
  const box = (await field.locator('svg').boundingBox())!;
  const scale = box.width / 320;
  return { x: box.x + (44 + across * 266) * scale, y: box.y + (12 + down * 180) * scale };
}
const EXITS = [
  [10, 5 / 6],
  [62, 4 / 6],
  [110, 3 / 6],
] as const;

test('a curve is drawn with the mouse, and scored by the area between', async ({ page }) => {
  await open(page);
  const question = ask(page, 'draw-it-ask');
  const field = own(question, '.ask-draw').locator('[data-part="field"]');
  await field.scrollIntoViewIfNeeded();
  await commit(question).click();
  await expect(said(question)).toContainText('Draw the curve first');
  for (const [time, survival] of EXITS) {
    const { x, y } = await pointOf(field, time / 200, 1 - survival);
    await page.mouse.move(x, y);
    await page.mouse.down();
    const end = await pointOf(field, (time + 30) / 200, 1 - survival);
    await page.mouse.move(end.x, end.y, { steps: 4 });
    await page.mouse.up();
  }
  await commit(question).click();
  await expect(said(question)).toContainText('as near as a hand can draw');
  await expect(answer(question).locator('.draw-between').first()).toBeAttached();
});

test('a curve is drawn with the keyboard, and a bad one is told', async ({ page }) => {
  await open(page);
  const question = ask(page, 'draw-it-ask');
  const [time, survival] = [
    own(question, '.ask-draw').locator('[data-control="time"]'),
    own(question, '.ask-draw').locator('[data-control="survival"]'),
  ];
  await time.focus();
  for (let press = 0; press < 10; press++) await page.keyboard.press('ArrowRight');
  await survival.focus();
  for (let press = 0; press < 17; press++) await page.keyboard.press('ArrowLeft');
  await expect(survival).toHaveAttribute('aria-valuetext', '83 percent');
  await commit(question).click();
  // From month 62 on one sixth too high, from 110 on two sixths: (48/6 + 90 * 2/6) / 200 of the field.
  await expect(said(question)).toContainText(/is (18\.[5-9]|19\.[0-5]) percentage points/);
  await expect(said(question)).toContainText('look where the two part');
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 320, height: 700 } });
  test('taps draw, choose and commit, and every target is large enough', async ({ page }) => {
    await open(page);
    const question = ask(page, 'draw-it-ask');
    const field = own(question, '.ask-draw').locator('[data-part="field"]');
    for (const [time, survival] of EXITS) {
      await field.scrollIntoViewIfNeeded();
      const { x, y } = await pointOf(field, time / 200, 1 - survival);
      await page.touchscreen.tap(x, y);
    }
    await commit(question).tap();
    await expect(said(question)).toContainText('as near as a hand can draw');
    const small = await page
      .locator('teach-ask label:visible, teach-ask button:visible, teach-ask summary:visible')
      .evaluateAll((targets) =>
        targets
          .filter((target) => target.getBoundingClientRect().height < 24)
          .map((target) => target.textContent),
      );
    expect(small).toEqual([]);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('every answer opens, and nothing stands there that would do nothing', async ({ page }) => {
    await page.goto('teach/');
    await expect(page.locator('.exercise input:visible, .exercise .button:visible')).toHaveCount(0);
    const first = ask(page, 'first-step-ask');
    await own(first, 'details').locator('summary').first().click();
    await expect(first.getByText('So the curve keeps')).toBeVisible();
    const drawn = ask(page, 'draw-it-ask');
    await own(drawn, 'details').locator('summary').first().click();
    await expect(drawn.locator('.draw-truth').first()).toBeVisible();
    await expect(ask(page, 'median-ask').getByText('It is not reached').first()).toBeVisible();
  });
});
