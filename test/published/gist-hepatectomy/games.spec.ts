import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, pages, test } from '../../site/site.ts';

test.skip(!pages.includes('teach/'), 'the first publication has no exercises');

const said = (page: Page) => page.locator('.game [data-part="said"]');
const end = (page: Page) => page.locator('.game [data-part="end"]');
const press = (page: Page, name: string) => page.locator('.game').getByRole('button', { name }).click();

/** Opens a game once it is alive. */
async function open(page: Page, game: string): Promise<void> {
  await page.goto(`teach/games/${game}/`);
  await page.waitForFunction(() => customElements.get('teach-game') !== undefined);
}

test('a drawn curve is called, counted, or forbidden by the fewest statements', async ({ page }) => {
  await open(page, 'any-table');
  const step = async (time: number, percent: number) => {
    for (const [name, value] of [
      ['From month', time],
      ['survival is', percent],
    ] as const)
      await page.locator('.game').getByRole('slider', { name }).fill(String(value));
  };
  for (const [time, percent] of [
    [10, 83],
    [62, 67],
    [110, 50],
  ] as const)
    await step(time, percent);
  await press(page, 'some table agrees');
  await expect(said(page)).toContainText('865 sets of times agree with your curve and with every statement.');
  await expect(page.locator('.game [data-goal="some"]')).toHaveAttribute('data-reached');
  await expect(end(page)).not.toHaveAttribute('open');
  await press(page, 'Start the drawing again');
  for (const [time, percent] of [
    [10, 83],
    [140, 67],
    [160, 50],
  ] as const)
    await step(time, percent);
  await press(page, 'none does');
  await expect(said(page).locator('li')).toHaveText([
    'Your curve falls in months 10 (to 83 %), 140 (to 67 %), 160 (to 50 %).',
    'Six patients had a hepatectomy for liver metastases from GIST.',
    'Follow-up after hepatectomy was 113.5 months on average.',
    'The mean follow-up is taken over all six patients.',
  ]);
  await expect(said(page)).toContainText('needs a total of 681 months');
  await expect(end(page)).toHaveAttribute('open');
});

test('while a curve is counted or explained, the page’s thread has no task over 50 ms', async ({ page }) => {
  await page.addInitScript(() => {
    const tasks: number[] = ((window as unknown as { tasks: number[] }).tasks = []);
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
  });
  await open(page, 'any-table');
  for (const [time, percent] of [
    [10, 83],
    [140, 67],
    [160, 50],
  ] as const)
    for (const [name, value] of [
      ['From month', time],
      ['survival is', percent],
    ] as const)
      await page.locator('.game').getByRole('slider', { name }).fill(String(value));
  const longest: number[] = [];
  // A machine that does other things stretches a task now and then; one that is long is so each time.
  for (let call = 0; call < 3; call++) {
    await page.waitForTimeout(300);
    await page.evaluate(() => {
      (window as unknown as { tasks: number[] }).tasks.length = 0;
    });
    await press(page, 'none does');
    await expect(said(page)).toContainText('needs a total of 681 months');
    // A task is told after it has ended.
    await page.waitForTimeout(300);
    const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
    longest.push(Math.max(0, ...tasks));
  }
  // Where the answer is worked out on the page, the page marks it.
  expect(await page.evaluate(() => performance.getEntriesByName('solved on the page').length)).toBe(0);
  expect(Math.min(...longest)).toBeLessThanOrEqual(50);
});

test('a table is found row by row with the keyboard, and each row says what it leaves', async ({ page }) => {
  await open(page, 'find-a-table');
  const slider = page.locator('.game').getByRole('slider');
  const put = page.locator('.game [data-action="put"]');
  await expect(page.locator('.game-level')).toContainText('Level 1 of 5. Row 1 of 6');
  await slider.focus();
  await page.keyboard.press('Home');
  await put.focus();
  for (let row = 0; row < 2; row++) {
    await put.press('Enter');
    await expect(page.locator('.game-rows tbody tr').nth(row)).toContainText('sets of times');
  }
  // 678 months would be left for three, who have 600 at most.
  await put.press('Enter');
  await expect(said(page)).toContainText('This row leaves no table');
  await expect(said(page)).toContainText('Nobody was followed for longer than 200 months.');
});

test('five rows leave one, the hint names the month, and the next level follows', async ({ page }) => {
  await open(page, 'find-a-table');
  const slider = page.locator('.game').getByRole('slider');
  const rows = page.locator('.game-rows tbody tr');
  for (const [row, time] of [50, 60, 100, 120, 170].entries()) {
    await slider.fill(String(time));
    await press(page, 'Put it in the table');
    await expect(rows.nth(row)).toContainText('set');
  }
  await expect(rows.nth(4)).toContainText('1 set of times');
  await slider.fill('150');
  await press(page, 'A hint');
  await expect(said(page)).toHaveText('A row that leaves some: month 181.');
  await slider.fill('181');
  await press(page, 'Put it in the table');
  await expect(said(page)).toContainText('Every statement agrees');
  await press(page, 'Next level');
  await expect(said(page)).toContainText('Three of your rows stay');
  await expect(page.locator('.game-level')).toContainText('Level 2 of 5. Row 4 of 6');
  await expect(page.locator('.game-facts [data-new]')).toContainText([/Three patients died/]);
});

test('one more patient carries P over 0.05, and where nobody can, that is said', async ({ page }) => {
  await open(page, 'one-more');
  await expect(page.locator('.game')).toContainText(
    'Primary site, the table shown: log-rank P 0.025, exact 0.10 (0.10 at the least)',
  );
  await press(page, 'Nobody can');
  await expect(said(page)).toContainText('Somebody can');
  await page.locator('.game').getByText('Other sites').click();
  await page.locator('.game').getByRole('slider').fill('5');
  const add = page.locator('.game [data-action="add"]');
  await add.press('Enter');
  await expect(said(page)).toContainText('That crosses 0.05.');
  // The button is gone; the focus is with what was said.
  await expect(said(page)).toBeFocused();
  await expect(said(page).locator('li')).toHaveText([
    'Small intestine, died, months 187 to 200',
    'Small intestine, alive, months 110 to 200',
    'Other sites, died, months 1 to 62',
  ]);
  await press(page, 'Next round');
  await expect(page.locator('.game-level')).toContainText('Round 2 of 5');
  // The exact P is carried below by one more early death where all died; then, by resection, nobody can.
  await page.locator('.game .segments').getByText('Small intestine').click();
  await press(page, 'Add this patient');
  await expect(said(page)).toContainText('That crosses 0.05.');
  await press(page, 'Next round');
  await press(page, 'Nobody can');
  await expect(said(page)).toContainText('Right: none of 800 possible patients does it.');
  await expect(end(page)).toContainText('one patient more isn’t enough for the table shown');
});

test('a bet on a missing fact is followed by what each would have settled', async ({ page }) => {
  await open(page, 'missing-fact');
  await press(page, 'Ask for this one');
  await expect(said(page)).toHaveText('Choose a fact first.');
  const options = page.locator('.game').getByRole('radio');
  await options.last().check();
  await press(page, 'Ask for this one');
  await expect(said(page)).toContainText('It would leave');
  // A second press is no second bet.
  if ((await end(page).getAttribute('open')) === null) {
    await press(page, 'Ask for this one');
    await expect(said(page)).toHaveText('Choose a fact first.');
  }
  if ((await end(page).getAttribute('open')) === null) {
    await options.first().check();
    await press(page, 'Ask for this one');
  }
  await expect(end(page)).toHaveAttribute('open');
  await expect(end(page).locator('tbody tr')).toHaveCount(await options.count());
});

test('two worlds can’t be told apart, three times', async ({ page }) => {
  await open(page, 'two-worlds');
  for (const call of ['World A', 'It can’t be told', 'World B']) {
    await press(page, call);
    await expect(said(page)).toContainText('can’t be told. Every statement agrees with both');
    await expect(said(page)).not.toContainText('✗');
    if (call !== 'World B') await press(page, 'Another pair');
  }
  await expect(end(page)).toHaveAttribute('open');
});

test('the six of a day are those of its date by UTC, and others tomorrow', async ({ page }) => {
  const facts = async (day: string) => {
    await page.clock.setFixedTime(new Date(day));
    await open(page, 'daily-six');
    return page.locator('.game-facts li').allInnerTexts();
  };
  const first = await facts('2026-03-01T00:30:00Z');
  expect(await facts('2026-03-01T23:30:00Z')).toEqual(first);
  await expect(page.locator('.game')).toContainText('The six of 2026-03-01');
  expect(await facts('2026-03-02T00:30:00Z')).not.toEqual(first);
  await press(page, 'Put it in the table');
  await expect(said(page)).toContainText(/leaves/);
});

test('every game is listed, has a page, and no fault that axe can find', async ({ page }) => {
  await page.goto('teach/');
  const games = await page
    .locator('.game-list a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  expect(games).toEqual(
    ['any-table', 'find-a-table', 'one-more', 'missing-fact', 'two-worlds', 'daily-six'].map(
      (game) => `games/${game}/`,
    ),
  );
  for (const game of games) {
    await open(page, game.split('/')[1]!);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const { violations } = await new AxeBuilder({ page }).include('main').analyze();
    expect(
      violations.map(({ id, nodes }) => `${game} ${id}: ${nodes[0]?.html ?? ''}`),
      game,
    ).toEqual([]);
  }
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 320, height: 700 } });
  test('no game is wider than the screen, and a row is put in by taps', async ({ page }) => {
    for (const game of ['any-table', 'one-more', 'missing-fact', 'two-worlds', 'daily-six', 'find-a-table']) {
      await open(page, game);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), game).toBeLessThanOrEqual(320);
    }
    await page.locator('.game [data-action="put"]').tap();
    await expect(said(page)).toContainText('This row leaves');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('a game shows what it is about, and no control that would do nothing', async ({ page }) => {
    for (const game of ['any-table', 'find-a-table', 'one-more', 'missing-fact', 'two-worlds', 'daily-six']) {
      await page.goto(`teach/games/${game}/`);
      await expect(page.locator('.game')).toBeVisible();
      await expect(page.locator('main input:visible, main button:visible')).toHaveCount(0);
    }
  });
});

test('a table that is being found is shared by a link', async ({ page }) => {
  await open(page, 'find-a-table');
  await page.locator('.game').getByRole('slider').fill('40');
  await page.locator('.game [data-action="put"]').click();
  await expect(page.locator('.game-level')).toContainText('Row 2 of 6, 1 row tried');
  const rows = await page.locator('.game-rows tbody').innerText();
  const address = await page.locator('.game-code a').getAttribute('href');
  await page.goto('about:blank');
  await page.goto(`teach/games/find-a-table/${address ?? ''}`);
  await expect(page.locator('.game-level')).toContainText('Row 2 of 6, 1 row tried');
  expect(await page.locator('.game-rows tbody').innerText()).toBe(rows);
  await page.goto('about:blank');
  await page.goto('teach/games/find-a-table/#found=AAAA-AAAA');
  await expect(said(page)).toContainText('has a slip in it. The game begins anew.');
});
