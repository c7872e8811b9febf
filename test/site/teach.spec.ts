import AxeBuilder from '@axe-core/playwright';
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
  const scale = box.width / 256;
  return { x: box.x + (48 + across * 198) * scale, y: box.y + (12 + down * 156) * scale };
}
const EXITS = [
  [10, 5 / 6],
  [62, 4 / 6],
  [110, 3 / 6],
] as const;
const LAST = 186;

test('a curve is drawn with the mouse, and scored by the area between', async ({ page }) => {
  await open(page);
  const question = ask(page, 'draw-it-ask');
  const field = own(question, '.ask-draw').locator('[data-part="field"]');
  await field.scrollIntoViewIfNeeded();
  await commit(question).click();
  await expect(said(question)).toContainText('Draw the curve first');
  for (const [time, survival] of EXITS) {
    const { x, y } = await pointOf(field, time / LAST, 1 - survival);
    await page.mouse.move(x, y);
    await page.mouse.down();
    const end = await pointOf(field, (time + 30) / LAST, 1 - survival);
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
  // From month 62 on one sixth too high, from 110 on two sixths: (48/6 + 76 * 2/6) / 186 of the field.
  await expect(said(question)).toContainText(/is (17\.[5-9]|18\.[0-4]) percentage points/);
  await expect(said(question)).toContainText('look where the two part');
});

test('the deals end when every one as lopsided is found', async ({ page }) => {
  await open(page);
  await page.locator('#deals').scrollIntoViewIfNeeded();
  const goal = page.locator('deals-goal');
  await expect(goal.locator('[data-part="goal"]')).toHaveText('Found: 1 of those as lopsided as ours.');
  await expect(goal).not.toHaveAttribute('data-reached');
  await page.locator('#deals .deal', { has: page.locator('[value="000111"]') }).click();
  await expect(goal).toHaveAttribute('data-reached');
  await goal.locator('summary').click();
  await expect(goal).toContainText('2 in 20, 0.10');
});

test('the operations are placed by keyboard until both goals are reached', async ({ page }) => {
  await open(page);
  await page.locator('#operations').scrollIntoViewIfNeeded();
  const goal = page.locator('operation-goal');
  await expect(goal.locator('[data-goal="immortal"] [data-part="now"]')).toHaveText(
    /^158 of at most 314 months$/,
  );
  const sliders = page.locator('#operations').getByRole('slider', { name: / of row / });
  for (const slider of await sliders.all()) {
    await slider.focus();
    await page.keyboard.press('End');
  }
  await expect(goal.locator('[data-goal="immortal"]')).toHaveAttribute('data-reached');
  await expect(goal).not.toHaveAttribute('data-reached');
  const now = goal.locator('[data-goal="nothing"] [data-part="now"]');
  const most = /at most (.+)$/.exec(await now.innerText())![1]!;
  // Every order of operations and deaths: before the first death, between two, after the last.
  const places = [5, 20, 70, 120];
  search: for (const one of places)
    for (const other of places)
      for (const third of places) {
        for (const [index, value] of [one, other, third].entries())
          await sliders.nth(index).evaluate((slider: HTMLInputElement, time) => {
            slider.value = String(time);
            slider.dispatchEvent(new Event('input', { bubbles: true }));
          }, value);
        if ((await goal.getAttribute('data-reached')) !== null) break search;
      }
  await expect(goal).toHaveAttribute('data-reached');
  await expect(now).toContainText(`P ${most}, at most ${most}`);
});

test('a curve is built line by line, with blanks, alone, and from an address', async ({ page }) => {
  await page.goto('teach/?seed=7&build=blanks');
  const build = page.locator('build-curve');
  const said = build.locator('[data-part="said"]');
  const rows = build.locator('tbody tr');
  const button = build.locator('[data-action="step"]');
  await expect(rows).toHaveCount(1);
  await button.click();
  await expect(button).toHaveText('Check');
  await page.keyboard.type('8');
  await page.keyboard.press('Enter');
  await expect(said).toContainText('Fill in both numbers');
  await page.keyboard.press('Tab');
  await page.keyboard.type('50');
  await page.keyboard.press('Enter');
  await expect(said).toContainText('Not 8 at risk');
  // Alone to the end, from nothing but the table of exits: at risk falls by one, a death keeps its share.
  await build.locator('label', { hasText: 'Alone' }).click();
  await expect(page).toHaveURL(/\?seed=\d+&build=alone/);
  let height = 1;
  for (let place = 0; place < 8; place++) {
    const row = rows.nth(place);
    if ((await row.locator('td').first().innerText()) === 'died') height *= (7 - place) / (8 - place);
    await row
      .locator('input')
      .first()
      .fill(String(8 - place));
    await row
      .locator('input')
      .last()
      .fill(String(Math.round(height * 100)));
    await row.locator('input').last().press('Enter');
  }
  await expect(said).toContainText('That is the whole curve');
  await expect(build.locator('[data-part="steps"] li')).toHaveCount(8);
  const url = page.url();
  const times = await rows.locator('th').allInnerTexts();
  await page.goto(url.replace('build=alone', 'build=worked'));
  for (let place = 1; place < 8; place++) await button.click();
  expect(await rows.locator('th').allInnerTexts()).toEqual(times);
});

test('a table is found by slider, choice and key, each statement answering at once', async ({ page }) => {
  await open(page);
  const find = page.locator('find-table');
  await find.scrollIntoViewIfNeeded();
  await page.waitForFunction(() => customElements.get('find-table') !== undefined);
  const fact = (id: string) => find.locator(`[data-fact="${id}"]`);
  await expect(fact('n')).toHaveAttribute('data-verdict', 'agree');
  await expect(fact('deaths')).toHaveAttribute('data-verdict', 'disagree');
  for (const row of ['a', 'b', 'c']) {
    await find.locator(`[data-row="${row}"] [data-control="event"]`).focus();
    await page.keyboard.press('Space');
  }
  await expect(fact('deaths')).toHaveAttribute('data-verdict', 'agree');
  for (const [row, time] of [
    ['a', 10],
    ['b', 40],
    ['c', 130],
    ['d', 150],
    ['e', 170],
    ['f', 181],
  ] as const) {
    const slider = find.locator(`[data-row="${row}"] [data-control="time"]`);
    await slider.fill(String(time));
  }
  await expect(fact('mean-follow-up')).toHaveAttribute('data-verdict', 'agree');
  await expect(fact('deaths-site')).toHaveAttribute('data-verdict', 'disagree');
  await find.locator('[data-row="c"] [data-attribute="site"]').selectOption('small-intestine');
  await find.locator('[data-row="f"] [data-attribute="site"]').selectOption('other');
  await expect(fact('deaths-site')).toHaveAttribute('data-verdict', 'agree');
  await expect(fact('site-p')).toHaveAttribute('data-verdict', 'agree');
  await expect(find).not.toHaveAttribute('data-reached');
  const hint = find.getByRole('button', { name: 'A hint' });
  for (let press = 0; press < 6; press++) await hint.click();
  await expect(find).toHaveAttribute('data-reached');
  await expect(find.locator('[data-part="count"]')).toContainText('Every statement agrees');
  await expect(find.locator('[data-part="end"]')).toContainText('3,641,816 sets of times');
});

test('answers are kept only if asked for, found again, and erased', async ({ page }) => {
  await open(page);
  const progress = page.locator('teach-progress');
  const keys = () => page.evaluate(() => Object.keys(localStorage));
  const field = own(ask(page, 'first-step-ask'), '.ask-actions').getByRole('textbox');
  await field.fill('83');
  await field.press('Enter');
  await expect(progress.locator('[data-part="count"]')).toHaveText(
    /^1 of \d+ questions answered, 1 right\.$/,
  );
  expect(await keys()).toEqual([]);
  await progress.getByRole('checkbox').check();
  expect(await keys()).toHaveLength(1);
  await page.reload();
  await expect(progress.locator('[data-part="count"]')).toHaveText(/^1 of/);
  await expect(progress.getByRole('checkbox')).toBeChecked();
  await progress.getByRole('button', { name: 'Forget them' }).click();
  expect(await keys()).toEqual([]);
  await expect(progress.locator('[data-part="count"]')).toHaveText(/^0 of/);
});

test('a browser that keeps nothing says so, and nothing is lost', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await open(page);
  const field = own(ask(page, 'first-step-ask'), '.ask-actions').getByRole('textbox');
  await field.fill('83');
  await field.press('Enter');
  const progress = page.locator('teach-progress');
  await progress.getByRole('checkbox').click();
  await expect(progress.locator('[data-part="kept"]')).toContainText('it refuses, or has no room');
  await expect(progress.getByRole('checkbox')).not.toBeChecked();
  await expect(progress.locator('[data-part="count"]')).toHaveText(/^1 of/);
});

test('the worksheet holds no answer, and the key all of them', async ({ page }) => {
  await page.goto('teach/worksheet/');
  const titles = await page.locator('.paper h2').allInnerTexts();
  expect(titles.length).toBeGreaterThanOrEqual(8);
  await expect(page.locator('.draw-truth, .paper-explain')).toHaveCount(0);
  await expect(page.locator('main')).not.toContainText(/Right\.|No\./);
  await page.goto('teach/answers/');
  expect(await page.locator('.paper h2').allInnerTexts()).toEqual(titles);
  await expect(page.locator('.draw-truth')).toHaveCount(2);
  await expect(page.locator('.paper').nth(5)).toContainText('0.10');
});

test('with every answer open the page has no fault that axe can find', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  const { violations } = await new AxeBuilder({ page }).include('.exercise').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 320, height: 700 } });
  test('taps draw, choose and commit, and every target is large enough', async ({ page }) => {
    await open(page);
    const question = ask(page, 'draw-it-ask');
    const field = own(question, '.ask-draw').locator('[data-part="field"]');
    for (const [time, survival] of EXITS) {
      await field.scrollIntoViewIfNeeded();
      const { x, y } = await pointOf(field, time / LAST, 1 - survival);
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
    const texts = await page.locator('.exercise .draw-field text:visible').evaluateAll((labels) =>
      labels.map((label) => {
        const svg = label.closest('svg')!;
        return (
          Number(label.getAttribute('font-size')) *
          (svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)
        );
      }),
    );
    expect(Math.min(...texts), 'text of a drawing, in px').toBeGreaterThanOrEqual(12);
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
