import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, pages, test } from '../../site/site.ts';

test.skip(!pages.includes('teach/'), 'the first publication has no exercises');

const ask = (page: Page, id: string) => page.locator(`#${id}`);
const own = (question: Locator, selector: string) => question.locator(`> ${selector}`);
const commit = (question: Locator, sure = 'fairly sure') =>
  own(question, '.ask-actions').getByRole('button', { name: sure });
const again = (question: Locator) =>
  own(question, '.ask-actions').getByRole('button', { name: 'Answer again' });
const said = (question: Locator) => own(question, '.ask-actions').getByRole('status');
const board = (question: Locator) => own(question, '.ask-board');
const answer = (question: Locator) => own(question, '.ask-answer');

/** Opens the page of one exercise, or the page of all of them. */
async function open(page: Page, item?: string): Promise<void> {
  await page.goto(item === undefined ? 'teach/' : `teach/${item}/`);
  await page.waitForFunction(() => customElements.get('teach-progress') !== undefined);
}

/** Erases every answer, and says so twice. */
async function forget(page: Page): Promise<void> {
  const progress = page.locator('teach-progress');
  await progress.getByRole('button', { name: 'Forget them' }).click();
  await progress.getByRole('button', { name: 'Forget all' }).click();
}

test('a choice is committed; a wrong one gets its reason, a hint and a second try, then the answer', async ({
  page,
}) => {
  await open(page, 'immortal-time');
  const question = ask(page, 'immortal-time-ask');
  await commit(question).click();
  await expect(said(question)).toHaveText('Choose an answer first.');
  await own(question, '.ask-options').getByText('No better and no worse').click();
  await commit(question).click();
  await expect(said(question)).toContainText('Not that one. So it would be, had the second operation been');
  await expect(said(question)).toContainText('Try once more.');
  await expect(own(question, '.ask-hint')).toHaveAttribute('open');
  await expect(answer(question)).not.toHaveAttribute('open');
  await own(question, '.ask-options').getByText('Worse, because').click();
  await commit(question).click();
  await expect(answer(question)).toHaveAttribute('open');
  await expect(answer(question).locator('[data-chosen]')).toHaveCount(1);
  await expect(answer(question).locator('[data-chosen]')).toContainText('That pulls the other way');
  await expect(commit(question)).toHaveCount(0);
  await again(question).click();
  await expect(answer(question)).not.toHaveAttribute('open');
  await expect(own(question, '.ask-hint')).not.toHaveAttribute('open');
  await own(question, '.ask-options').getByText('Better than it deserves').click();
  await commit(question).click();
  await expect(said(question)).toHaveText('Right.');
  await expect(answer(question)).toHaveAttribute('open');
});

test('a first wrong answer leaves the second try open, also after a reload', async ({ page }) => {
  await open(page, 'immortal-time');
  const question = ask(page, 'immortal-time-ask');
  await own(question, '.ask-options').getByText('No better and no worse').click();
  await commit(question).click();
  await expect(said(question)).toContainText('Try once more.');
  await page.reload();
  await expect(said(question)).toContainText('Try once more.');
  await expect(own(question, '.ask-hint')).toHaveAttribute('open');
  await own(question, '.ask-options').getByText('Better than it deserves').click();
  await commit(question).click();
  await expect(said(question)).toHaveText('Right.');
  await page.reload();
  await expect(again(question)).toBeVisible();
  await expect(commit(question)).toHaveCount(0);
});

test('by keyboard the focus goes from a button that is gone to what has come of it', async ({ page }) => {
  await open(page, 'first-step');
  const question = ask(page, 'first-step-ask');
  await own(question, '.ask-actions').getByRole('textbox').fill('83');
  await commit(question).focus();
  await page.keyboard.press('Enter');
  await expect(said(question)).toContainText('Right.');
  await expect(said(question)).toBeFocused();
  await again(question).focus();
  await page.keyboard.press('Enter');
  await expect(own(question, '.ask-actions').getByRole('textbox')).toBeFocused();
});

test('a number is read as people write it, and a foreseen mistake is met', async ({ page }) => {
  await open(page, 'smallest-p');
  const question = ask(page, 'smallest-p-ask');
  const field = own(question, '.ask-actions').getByRole('textbox');
  await field.fill('a few');
  await field.press('Enter');
  await expect(said(question)).toContainText('“a few” is not a number');
  await field.fill('0,02');
  await field.press('Enter');
  await expect(said(question)).toContainText('many would say so. So says the log-rank test');
  await field.fill('0.3');
  await field.press('Enter');
  await expect(said(question)).toHaveText('No, that is too high.');
  await again(question).click();
  await field.fill('2/20');
  await field.press('Enter');
  await expect(said(question)).toHaveText('Right.');
});

for (const [id, forms, impossible] of [
  ['first-step-ask', ['5/6', '0.83', '.833', '83 %', '8３', '5 of 6'], ['150', '-3', '99999 %']],
  ['smallest-p-ask', ['10%', 'p = 0.1', '1 in 10', '0,10'], ['10', '150 %']],
  ['mean-follow-up-ask', ['134 months', '671/5'], ['-134', '134 %']],
] as const)
  test(`what is right is right however it is typed, what can’t be is sent back: ${id}`, async ({ page }) => {
    await open(page, id.replace('-ask', ''));
    const question = ask(page, id);
    const field = own(question, '.ask-actions').getByRole('textbox');
    for (const text of impossible) {
      await field.fill(text);
      await field.press('Enter');
      await expect(said(question)).toContainText(`“${text}”`);
      await expect(answer(question)).not.toHaveAttribute('open');
    }
    await expect(page.locator('teach-progress [data-part="count"]')).toHaveText(/^0 of/);
    for (const text of forms) {
      await field.fill(text);
      await field.press('Enter');
      await expect(said(question), text).toHaveText('Right.');
      await again(question).click();
    }
  });

test('a height is right as a share of those at risk too, and what can’t be is said', async ({ page }) => {
  await page.goto('teach/?seed=7&build=alone');
  const build = page.locator('build-curve');
  const said = build.getByRole('status');
  const first = build.locator('tbody tr').first();
  await first.locator('input').first().fill('8');
  const died = (await first.locator('td').first().innerText()) === 'died';
  await first.locator('input').last().fill('150 %');
  await first.locator('input').last().press('Enter');
  await expect(said).toContainText('a share lies between 0 and 100 %');
  await first
    .locator('input')
    .last()
    .fill(died ? '7/8' : '8/8');
  await first.locator('input').last().press('Enter');
  await expect(said).toHaveText('Right.');
});

test('cards are sorted with the keyboard alone, and each is judged', async ({ page }) => {
  await open(page, 'event-or-censored');
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
  await expect(said(question)).toHaveText('5 of 6 are right. Try once more.');
  await expect(cards.nth(4)).toHaveAttribute('data-state', 'right');
  await expect(cards.nth(5)).toHaveAttribute('data-state', 'wrong');
});

/** The point of the field at a share of its axes. */
async function pointOf(field: Locator, across: number, down: number) {
  const box = (await field.boundingBox())!;
  const scale = box.width / 256;
  return { x: box.x + (48 + across * 198) * scale, y: box.y + (12 + down * 156) * scale };
}
const EXITS = [
  [10, 5 / 6],
  [62, 4 / 6],
  [110, 3 / 6],
] as const;
const LAST = 186;

test('a curve is drawn with the mouse, and judged by its steps', async ({ page }) => {
  await open(page, 'draw-it');
  const question = ask(page, 'draw-it-ask');
  const field = board(question).getByRole('img');
  await commit(question).click();
  await expect(said(question)).toContainText('Draw the curve first');
  await field.scrollIntoViewIfNeeded();
  for (const [time, survival] of EXITS) {
    const { x, y } = await pointOf(field, time / LAST, 1 - survival);
    await page.mouse.move(x, y);
    await page.mouse.down();
    const end = await pointOf(field, (time + 30) / LAST, 1 - survival);
    await page.mouse.move(end.x, end.y, { steps: 4 });
    await page.mouse.up();
  }
  await commit(question).click();
  await expect(said(question)).toHaveText(/^Right: a step/);
  await expect(answer(question).locator('.draw-between').first()).toBeAttached();
});

test('a curve is drawn with the keyboard, and a bad one is told', async ({ page }) => {
  await open(page, 'draw-it');
  const question = ask(page, 'draw-it-ask');
  const [time, survival] = [
    board(question).getByRole('slider').first(),
    board(question).getByRole('slider').last(),
  ];
  await time.focus();
  for (let press = 0; press < 10; press++) await page.keyboard.press('ArrowRight');
  await survival.focus();
  for (let press = 0; press < 17; press++) await page.keyboard.press('ArrowLeft');
  await expect(survival).toHaveAttribute('aria-valuetext', '83 percent');
  await commit(question).click();
  await expect(said(question)).toHaveText(
    'Not yet. It stays level in month 62, and each death makes it fall. Try once more.',
  );
  await commit(question).click();
  // What is committed stays, and can be reached.
  await survival.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(survival).toHaveJSProperty('value', '83');
  await expect(board(question).locator('.draw-drawn')).toHaveAttribute('d', /^M48,12H58\.6\d*V38/);
});

/** Draws a step with the two sliders. */
async function step(question: Locator, time: number, percent: number): Promise<void> {
  const sliders = board(question).getByRole('slider');
  await sliders.first().fill(String(time));
  await sliders.last().fill(String(percent));
}

for (const [what, more, expected] of [
  ['a leaver counted as dead', [[168, 33]], 'it falls where somebody leaves alive'],
  ['a fall to nothing', [[150, 0]], 'it comes down to nothing before the end'],
  ['the last one falling', [[186, 0]], 'it falls to nothing when the last patient leaves'],
] as const)
  test(`a curve with ${what} is named, and drawn beside`, async ({ page }) => {
    await open(page, 'draw-it');
    const question = ask(page, 'draw-it-ask');
    for (const [time, percent] of [[10, 83], [62, 67], [110, 50], ...more] as const)
      await step(question, time, percent);
    await commit(question).click();
    await expect(said(question)).toContainText(`Yours is nearest to a curve with this slip: ${expected}.`);
    await commit(question).click();
    await expect(answer(question).locator('.draw-answer').first().locator('.draw-wrong')).toBeAttached();
    await expect(answer(question).locator('[data-chosen]')).toHaveCount(1);
    await again(question).click();
    await expect(answer(question).locator('.draw-answer').first().locator('.draw-wrong')).toHaveCount(0);
  });

test('single steps are moved by key and by mouse, the others stay, and each change is undone', async ({
  page,
}) => {
  await open(page, 'draw-it');
  const question = ask(page, 'draw-it-ask');
  const drawing = board(question);
  const line = drawing.locator('.draw-drawn');
  const undo = drawing.getByRole('button', { name: 'Undo' });
  for (const [time, percent] of [
    [20, 83],
    [62, 67],
    [110, 50],
  ] as const)
    await step(question, time, percent);
  const drawn = (await line.getAttribute('d'))!;
  await drawing.getByLabel('The sliders set').selectOption('the step in month 20');
  await drawing.getByRole('slider').first().focus();
  for (let press = 0; press < 10; press++) await page.keyboard.press('ArrowLeft');
  await expect(drawing.getByLabel('The sliders set').locator('option')).toHaveText([
    'a new step',
    'the step in month 10',
    'the step in month 62',
    'the step in month 110',
  ]);
  await undo.click();
  await expect(line).toHaveAttribute('d', drawn);
  // The same by its handle, with the mouse.
  const handle = drawing.locator('.draw-handle').first();
  await handle.scrollIntoViewIfNeeded();
  const box = (await handle.boundingBox())!;
  const field = (await drawing.locator('svg').boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(
    box.x + box.width / 2 - ((10 / LAST) * 198 * field.width) / 256,
    box.y + box.height / 2,
    {
      steps: 5,
    },
  );
  await page.mouse.up();
  await expect(drawing.locator('option').nth(1)).toHaveText('the step in month 10');
  await expect(drawing.locator('option')).toHaveCount(4);
  await drawing.getByRole('button', { name: 'Start the drawing again' }).click();
  await expect(drawing.locator('option')).toHaveCount(1);
  await undo.click();
  await undo.click();
  await expect(line).toHaveAttribute('d', drawn);
  await drawing.getByRole('slider').first().focus();
  await page.keyboard.press('Control+z');
  await expect(drawing.locator('option')).toHaveCount(3);
  await commit(question).click();
  await expect(said(question)).toContainText('Its fall in month 20 belongs in month 10.');
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
  const said = build.getByRole('status');
  const rows = build.locator('tbody tr');
  const button = build.locator('.ask-actions button').first();
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
  await expect(build.locator('.build-steps li')).toHaveCount(8);
  const url = page.url();
  const times = await rows.locator('th').allInnerTexts();
  await page.goto(url.replace('build=alone', 'build=worked'));
  for (let place = 1; place < 8; place++) await button.click();
  await expect(rows.locator('th')).toHaveText(times);
});

test('answers last until the tab is closed, longer only if asked for, and are erased', async ({
  context,
  page,
}) => {
  await open(page, 'first-step');
  const progress = page.locator('teach-progress');
  const count = (tab: Page) => tab.locator('teach-progress [data-part="count"]');
  const keys = () => page.evaluate(() => Object.keys(localStorage));
  const field = own(ask(page, 'first-step-ask'), '.ask-actions').getByRole('textbox');
  await field.fill('83');
  await field.press('Enter');
  await expect(count(page)).toHaveText(/^1 of \d+ questions answered, 1 right at the first try\.$/);
  expect(await keys()).toEqual([]);
  // On the way to another exercise nothing is lost; another tab knows nothing of it.
  await page.getByRole('link', { name: /^Go on with 8 of/ }).click();
  await expect(count(page)).toHaveText(/^1 of/);
  const other = await context.newPage();
  await open(other);
  await expect(count(other)).toHaveText(/^0 of/);
  await progress.getByRole('checkbox').check();
  await expect.poll(keys).toHaveLength(1);
  await page.reload();
  await expect(count(page)).toHaveText(/^1 of/);
  await expect(progress.getByRole('checkbox')).toBeChecked();
  await forget(page);
  await expect.poll(keys).toEqual([]);
  await expect(count(page)).toHaveText(/^0 of/);
  await page.reload();
  await expect(count(page)).toHaveText(/^0 of/);
});

test('the first try, the later ones and the answers as given are kept apart, and come back', async ({
  page,
}) => {
  const count = page.locator('teach-progress [data-part="count"]');
  await open(page, 'first-step');
  await page.locator('teach-progress').getByRole('checkbox').check();
  const number = ask(page, 'first-step-ask');
  const field = own(number, '.ask-actions').getByRole('textbox');
  await field.fill('1/6');
  await commit(number, 'not sure').click();
  await expect(count).toHaveText(/^1 of \d+ questions answered, 0 right at the first try\.$/);
  await field.fill('5/6');
  await commit(number).click();
  await expect(count).toHaveText(/^1 of \d+ questions answered, 0 right at the first try, 1 later\.$/);
  await open(page, 'event-or-censored');
  const sort = ask(page, 'event-or-censored-ask');
  const cards = own(sort, '.ask-cards').locator('.ask-card');
  for (let card = 0; card < 6; card++) await cards.nth(card).getByRole('radio').first().check();
  await commit(sort).click();
  await open(page, 'draw-it');
  const draw = ask(page, 'draw-it-ask');
  await step(draw, 10, 83);
  await commit(draw).click();
  await open(page, 'read-the-curve');
  const read = ask(page, 'read-the-curve-ask');
  await own(read, '.ask-board').getByRole('slider').fill('26');
  await commit(read, 'not sure').click();

  await page.reload();
  await expect(count).toHaveText(/^4 of \d+ questions answered, 0 right at the first try, 1 later\.$/);
  await expect(own(read, '.ask-board').getByRole('slider')).toHaveValue('26');
  await open(page, 'first-step');
  await expect(field).toHaveValue('5/6');
  await expect(said(number)).toHaveText('Right.');
  await expect(field).toHaveJSProperty('readOnly', true);
  await expect(answer(number)).not.toHaveAttribute('open');
  await open(page, 'event-or-censored');
  await expect(said(sort)).toHaveText('3 of 6 are right. Try once more.');
  await open(page, 'draw-it');
  await expect(said(draw)).toContainText('It stays level in month 62');
  await expect(board(draw).locator('option')).toHaveCount(2);
  const kept = await page.evaluate(() => JSON.parse(localStorage.getItem(localStorage.key(0)!)!) as unknown);
  expect(kept).toMatchObject({
    'first-step-ask': [
      { response: '1/6', right: false, sure: 'guess' },
      { response: '5/6', right: true, sure: 'fair' },
    ],
  });

  await forget(page);
  await expect(count).toHaveText(/^0 of/);
  await expect(board(draw).locator('option')).toHaveCount(1);
  await expect(page.locator('teach-ask[data-state], teach-ask [data-chosen]')).toHaveCount(0);
});

test('who was very sure, and wrong, meets it again first', async ({ page }) => {
  await open(page, 'where-the-axis-begins');
  const question = ask(page, 'where-the-axis-begins-ask');
  const next = page.locator('[data-part="next"]');
  await own(question, '.ask-actions').getByRole('textbox').fill('33');
  await commit(question, 'very sure').click();
  await expect(next).toHaveText(/^Go on with 17 of/);
  await next.click();
  await expect(page.locator('h1')).toHaveText('Why did they leave?');
  await expect(next).toHaveText(/^Meet 16 of \d+ again$/);
  // At once it stands there as it was answered; once something else has been answered it is asked anew.
  const field = own(question, '.ask-actions').getByRole('textbox');
  await open(page, 'where-the-axis-begins');
  await expect(field).toHaveValue('33');
  await open(page, 'why-did-they-leave');
  const other = ask(page, 'why-did-they-leave-ask');
  await other.locator('> .ask-options label').first().click();
  await commit(other, 'not sure').click();
  await open(page);
  await expect(next).toHaveText(/^Meet 16 of \d+ again$/);
  await next.click();
  await expect(page.locator('h1')).toHaveText('Where the axis begins');
  await expect(field).toHaveValue('');
  await expect(field).toBeEditable();
  await expect(said(question)).toHaveText('You were very sure, and wrong. What do you say now?');
  await expect(next).toHaveText(/^Go on with 17 of/);
});

test('two tabs lose nothing of each other, and forget together', async ({ context, page }) => {
  await open(page, 'first-step');
  await page.locator('teach-progress').getByRole('checkbox').check();
  const other = await context.newPage();
  await open(other, 'smallest-p');
  const count = (tab: Page) => tab.locator('teach-progress [data-part="count"]');
  const give = async (tab: Page, id: string, text: string) => {
    const field = own(ask(tab, id), '.ask-actions').getByRole('textbox');
    await field.fill(text);
    await field.press('Enter');
  };
  await give(page, 'first-step-ask', '83');
  await expect(count(other)).toHaveText(/^1 of/);
  await give(other, 'smallest-p-ask', '0.1');
  await expect(count(page)).toHaveText(/^2 of/);
  await page.reload();
  await expect(count(page)).toHaveText(/^2 of \d+ questions answered, 2 right at the first try\.$/);
  await forget(other);
  await expect(count(page)).toHaveText(/^0 of/);
  await expect(said(ask(page, 'first-step-ask'))).toHaveText('');
});

test('what is kept belongs to this copy of the site', async ({ page }) => {
  await open(page);
  const path = await page.evaluate(() => location.pathname);
  await open(page, 'first-step');
  await page.locator('teach-progress').getByRole('checkbox').check();
  const keys = await page.evaluate(() => Object.keys(localStorage));
  expect(keys).toEqual([expect.stringContaining(` ${path}`)]);
});

test('Enter commits and leads to what is said, with the answer still there to be reached', async ({
  page,
}) => {
  for (const item of ['first-step', 'median']) {
    await open(page, item);
    const question = ask(page, `${item}-ask`);
    const input = question.locator('input').first();
    await input.focus();
    if (item === 'median') await page.keyboard.press('Space');
    else await page.keyboard.type('83');
    await page.keyboard.press('Enter');
    await expect(said(question)).toBeFocused();
    await input.focus();
    await expect(input).toBeFocused();
  }
  const question = ask(page, 'median-ask');
  await commit(question).click();
  await question.locator('input').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(question.locator('input').first()).toBeChecked();
  await own(question, '.ask-options').locator('label').nth(2).click({ force: true });
  await expect(question.locator('input').first()).toBeChecked();
});

test('a figure is read by mouse and by key, and by choosing patients', async ({ page }) => {
  await open(page, 'read-the-curve');
  const question = ask(page, 'read-the-curve-ask');
  await commit(question).click();
  await expect(said(question)).toContainText('Move the mark');
  const plot = own(question, '.ask-board').locator('svg');
  const slider = own(question, '.ask-board').getByRole('slider');
  await plot.scrollIntoViewIfNeeded();
  // 90 % of the axis from 12 to 188 px; where the page still moves, the click is made again.
  await expect(async () => {
    const box = (await plot.boundingBox())!;
    const scale = box.width / 340;
    await page.mouse.click(box.x + 200 * scale, box.y + (12 + 0.1 * 176) * scale);
    await expect(slider).toHaveValue('90', { timeout: 1000 });
  }).toPass({ timeout: 15_000 });
  await commit(question).click();
  await expect(said(question)).toContainText('That is too high. Try once more.');
  await slider.focus();
  for (let press = 0; press < 52; press++) await page.keyboard.press('ArrowLeft');
  await expect(slider).toHaveAttribute('aria-valuetext', '38\u202f%');
  await commit(question).click();
  await expect(said(question)).toHaveText('Right.');
  await expect(own(question, '.ask-board').locator('.plot-truth')).toHaveCount(1);

  await open(page, 'what-a-tick-says');
  const ticks = ask(page, 'what-a-tick-says-ask');
  const boxes = own(ticks, '.ask-board').getByRole('checkbox');
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await commit(ticks).click();
  await expect(said(ticks)).toContainText('Not yet: 3 are missing, and 1 doesn’t belong.');
  await boxes.nth(0).focus();
  await page.keyboard.press('Space');
  await boxes.nth(3).check();
  await boxes.nth(5).check();
  // By a tap on the last mark of the curve.
  const exit = (await own(ticks, '.ask-board').locator('circle').last().boundingBox())!;
  await page.mouse.click(exit.x + exit.width / 2, exit.y + exit.height / 2);
  await commit(ticks).click();
  await expect(said(ticks)).toHaveText('Right.');
});

test('steps are ordered by key, several are chosen, a line is spotted, a table is filled in', async ({
  page,
}) => {
  await open(page, 'in-which-order');
  const order = ask(page, 'in-which-order-ask');
  await commit(order).click();
  await expect(said(order)).toContainText('Not yet');
  const steps = own(order, '.ask-board').locator('li');
  for (let step = 0; step < 5; step++)
    for (;;) {
      const place = await steps.evaluateAll(
        (items, wanted) =>
          items.findIndex((item) => (item as HTMLElement).dataset['step'] === String(wanted)),
        step,
      );
      if (place === step) break;
      const up = steps.nth(place).locator('[data-by="-1"]');
      await up.focus();
      await page.keyboard.press('Enter');
    }
  await commit(order).click();
  await expect(said(order)).toHaveText('Right.');

  await open(page, 'sorted-by-the-future');
  const several = ask(page, 'sorted-by-the-future-ask');
  const boxes = own(several, '.ask-options').getByRole('checkbox');
  await boxes.nth(0).check();
  await boxes.nth(4).check();
  await commit(several).click();
  await expect(said(several)).toContainText('It comes months or years later');
  await boxes.nth(4).uncheck();
  await boxes.nth(1).check();
  await boxes.nth(2).check();
  await commit(several).click();
  await expect(said(several)).toHaveText('Right, all of them.');

  await open(page, 'does-it-add-up');
  const spot = ask(page, 'does-it-add-up-ask');
  await own(spot, '.ask-options').getByText('113.4 months').click();
  await commit(spot).click();
  await expect(said(spot)).toHaveText('Right.');

  await open(page, 'make-it-fit');
  const table = ask(page, 'make-it-fit-ask');
  const months = own(table, '.ask-board').getByRole('spinbutton');
  for (const [row, time] of ['8', '20', '32'].entries()) await months.nth(row).fill(time);
  await expect(own(table, '.ask-board').locator('[data-agrees]')).toHaveCount(2);
  await own(table, '.ask-board').getByRole('checkbox').first().check();
  await commit(table).click();
  await expect(said(table)).toHaveText('Right: every statement is met.');
});

test('in a frame the question stands alone, and tells its height', async ({ page }) => {
  await open(page, 'first-step');
  const line = await page.locator('teach-embed code').textContent();
  const address = /src="([^"]+)"/.exec(line ?? '')?.[1];
  expect(address).toMatch(/teach\/first-step\/#embed$/);
  // Another page, with a policy of its own.
  await page.route('**/another.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Another</title>' }),
  );
  await page.goto('another.html');
  await page.evaluate((src) => {
    addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      document.title = JSON.stringify(data);
    });
    const frame = document.createElement('iframe');
    frame.src = src;
    document.body.append(frame);
  }, address!);
  await expect(page).toHaveTitle(/"type":"teach-height","id":"first-step","height":\d{3}/);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('.ask-question').first()).toBeVisible();
  await expect(frame.locator('.site-nav, .item-next, .progress')).toHaveCount(3);
  await expect(frame.locator('.site-nav:visible, .item-next:visible, .progress:visible')).toHaveCount(0);
});

test('the print of a page gives no answer away', async ({ page }) => {
  await open(page, 'first-step');
  const question = ask(page, 'first-step-ask');
  const field = own(question, '.ask-actions').getByRole('textbox');
  await field.fill('83');
  await field.press('Enter');
  await page.emulateMedia({ media: 'print' });
  await expect(question.locator('.ask-question').first()).toBeVisible();
  await expect(page.locator('.ask-answer:visible, .ask-actions:visible, .ask-hint:visible')).toHaveCount(0);
  await expect(page.locator('main')).not.toContainText('So the curve keeps', { useInnerText: true });
});

test('the print of a page has room for what is typed, read or drawn on a screen', async ({ page }) => {
  for (const [item, room] of [
    ['first-step', '.paper-blank'],
    ['draw-it', '.paper-grid'],
  ] as const) {
    await page.emulateMedia({ media: 'screen' });
    await open(page, item);
    const place = page.locator(`#${item}-ask > .ask-paper`);
    await expect(place).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(place.locator(room)).toBeVisible();
    await expect(page.locator('.ask-paper:visible')).toHaveCount(1);
  }
});

test('the exercises are listed in the order of their numbers', async ({ page }) => {
  await page.goto('teach/');
  const numbers = await page
    .locator('.item-list li')
    .evaluateAll((items) => items.map((item) => (item as HTMLLIElement).value));
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  const heads = await page.locator('.item-part h3').allTextContents();
  expect(heads.slice(0, 3)).toEqual(['The curve', 'The times', 'The curve, continued']);
});

test('a browser that keeps nothing says so, and nothing is lost', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await open(page, 'first-step');
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
  await expect(page.locator('.sheet-source').filter({ hasText: 'The paper:' })).toContainText(/\. doi:10/u);
  const titles = await page.locator('main > .paper h3').allInnerTexts();
  expect(titles.length).toBeGreaterThanOrEqual(8);
  await expect(page.locator('.draw-truth, .paper-explain')).toHaveCount(0);
  await expect(page.locator('main')).not.toContainText(/Right\.|No\./);
  await page.goto('teach/answers/');
  await expect(page.locator('.paper h3')).toHaveText(titles);
  await expect(page.locator('.draw-truth')).toHaveCount(2);
  await expect(page.locator('#paper-smallest-p').locator('..')).toContainText('0.10');
});

for (const item of ['read-the-curve', 'in-which-order', 'make-it-fit', 'draw-it', 'event-or-censored'])
  test(`with every answer open the page has no fault that axe can find: ${item}`, async ({ page }) => {
    await open(page, item);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const { violations } = await new AxeBuilder({ page }).include('main').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });

test.describe('with a finger, at 390 px', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 700 } });
  test('a stroke that starts straight down draws and doesn’t scroll, and beside the field it scrolls', async ({
    page,
  }) => {
    await open(page, 'draw-it');
    const question = ask(page, 'draw-it-ask');
    const field = board(question).getByRole('img');
    await field.evaluate((element) => {
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
    });
    const client = await page.context().newCDPSession(page);
    const stroke = async (points: readonly { x: number; y: number }[]) => {
      const [first, ...rest] = points;
      await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [first!] });
      for (const point of rest)
        await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [point] });
      await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    const line = (from: { x: number; y: number }, to: { x: number; y: number }) =>
      Array.from({ length: 13 }, (_, part) => ({
        x: from.x + ((to.x - from.x) * part) / 12,
        y: from.y + ((to.y - from.y) * part) / 12,
      }));
    const before = await page.evaluate(() => window.scrollY);
    let height = 1;
    for (const [time, survival] of EXITS) {
      await stroke(
        line(await pointOf(field, time / LAST, 1 - height), await pointOf(field, time / LAST, 1 - survival)),
      );
      height = survival;
    }
    expect(await page.evaluate(() => window.scrollY)).toBe(before);
    // A busy browser takes a tap for a long press: whoever sees nothing happen taps again.
    await expect(async () => {
      // Once it is answered, late as that may be, there is nothing left to tap.
      if ((await said(question).textContent()) === '') await commit(question).tap({ timeout: 2000 });
      await expect(said(question)).not.toBeEmpty({ timeout: 2000 });
    }).toPass({ timeout: 60_000 });
    await expect(said(question)).toHaveText(/^Right: a step/);
    // Under the axis a finger scrolls as everywhere.
    const box = (await field.boundingBox())!;
    await field.evaluate((element) => {
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
    });
    const from = await page.evaluate(() => window.scrollY);
    const { x, y } = { x: box.x + box.width / 2, y: (await field.boundingBox())!.y + box.height - 8 };
    await stroke(line({ x, y }, { x, y: y - 200 }));
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(from + 50);
  });
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 320, height: 700 } });
  test('taps draw, choose and commit, and every target is large enough', async ({ page }) => {
    await open(page, 'draw-it');
    const question = ask(page, 'draw-it-ask');
    const field = board(question).getByRole('img');
    for (const [time, survival] of EXITS) {
      await field.scrollIntoViewIfNeeded();
      const { x, y } = await pointOf(field, time / LAST, 1 - survival);
      await page.touchscreen.tap(x, y);
    }
    await commit(question).tap();
    await expect(said(question)).toHaveText(/^Right: a step/);
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
    await page.goto('teach/first-step/');
    await expect(page.locator('.exercise input:visible, .exercise .button:visible')).toHaveCount(0);
    const first = ask(page, 'first-step-ask');
    await own(first, '.ask-answer').locator('summary').first().click();
    await expect(first.getByText('So the curve keeps')).toBeVisible();
    await page.goto('teach/draw-it/');
    const drawn = ask(page, 'draw-it-ask');
    await own(drawn, '.ask-answer').locator('summary').first().click();
    await expect(drawn.locator('.draw-truth').first()).toBeVisible();
    await page.goto('teach/read-the-curve/');
    await expect(page.locator('.exercise input:visible, .exercise .button:visible')).toHaveCount(0);
    await expect(page.locator('.curve-plot').first()).toBeVisible();
    await page.goto('teach/in-which-order/');
    await expect(page.locator('.exercise button:visible')).toHaveCount(0);
  });
});

test('the sheets of a session hold what its minutes are for; the same ideas elsewhere are for later, and the paper is a click away', async ({
  page,
}) => {
  await page.goto('teach/session-30/');
  const sheet = (id: string) => page.locator(`[aria-labelledby="${id}"] .paper`);
  const asked = await sheet('sheets').count();
  expect(asked).toBe(7);
  await expect(sheet('second')).toHaveCount(asked);
  await expect(page.locator('[aria-labelledby="sheets"] .paper-transfer')).toHaveCount(0);
  await expect(page.locator('[aria-labelledby="second"] .paper-transfer')).toHaveCount(asked);
  await expect(page.locator('main a[href^="https://doi.org/"]').first()).toBeVisible();
});
