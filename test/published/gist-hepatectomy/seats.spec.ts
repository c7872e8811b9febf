import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, pages, test } from '../../site/site.ts';

test.skip(!pages.includes('teach/seats/'), 'the first publication has no exercise with seats');

/** The row of a seat in the key of a class: its exits, its answer, what tempts. */
async function keyOf(page: Page, group: string, exercise: string, seat: number): Promise<string[]> {
  await page.goto(`teach/seats/#class=${group}&seat=1`);
  const section = page.locator('.room-list').filter({ hasText: exercise }).first();
  await expect(page.locator('teach-seats [role="status"]')).toContainText(`Class ${group}`);
  return section
    .locator('tbody tr')
    .nth(seat - 1)
    .locator('td')
    .allInnerTexts();
}

test('a seat has numbers of its own in text, figure, key and reasons, and the key of the class has the same', async ({
  page,
}) => {
  const [exits = '', answer = '', tempting = ''] = await keyOf(page, 'B2', 'From times to a curve', 5);
  await page.goto('teach/in-which-order/#class=b2&seat=5');
  await expect(page.locator('.seat-note')).toHaveText('The numbers of seat 5 of class B2.');
  const question = page.locator('#in-which-order-transfer');
  await page.locator('#in-which-order-ask > .ask-answer > summary').click();
  await expect(page.locator('.ask-transfer .ask-table')).toHaveText(`Exits: ${exits}`);
  const field = question.locator('> .ask-actions').getByRole('textbox');
  await field.fill(tempting);
  await field.press('Enter');
  await expect(question.locator('> .ask-actions').getByRole('status')).toContainText('many would say so');
  await field.fill(answer);
  await field.press('Enter');
  await expect(question.locator('> .ask-actions').getByRole('status')).toHaveText('Right.');
  await expect(page.locator('[data-part="next"]')).toHaveAttribute('href', /#class=B2&seat=5$/);
  // What one seat has answered is none of another's.
  await page.goto('teach/in-which-order/#class=b2&seat=6');
  await expect(page.locator('[data-part="count"]')).toContainText('0 of');
});

test('a link inside the page takes neither the seat nor the room away', async ({ page }) => {
  await page.goto('teach/in-which-order/#class=b2&seat=5&room=k7q');
  await expect(page.locator('.seat-note')).toHaveText('The numbers of seat 5 of class B2.');
  await page.waitForFunction(() => customElements.get('teach-progress') !== undefined);
  await page.evaluate(() => {
    document.documentElement.dataset['same'] = '';
  });
  await page.locator('.skip-link').first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
  const field = page.locator('#in-which-order-transfer > .ask-actions').getByRole('textbox');
  await page.locator('#in-which-order-ask > .ask-answer > summary').click();
  await field.fill('1');
  await field.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.locator('html')).toHaveAttribute('data-same');
  await expect(page.locator('.seat-note')).toHaveText('The numbers of seat 5 of class B2.');
  await expect(page.locator('[data-part="next"]')).toHaveAttribute('href', /#room=K7Q&class=B2&seat=5$/);
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([
    expect.stringMatching(/ class=B2&seat=5$/),
  ]);
  // Another seat is another page.
  await page.evaluate(() => {
    location.hash = '#class=b2&seat=6';
  });
  await expect(page.locator('.seat-note')).toHaveText('The numbers of seat 6 of class B2.');
});

test('what is forgotten at one seat is forgotten of all', async ({ page }) => {
  for (const hash of ['', '#class=b2&seat=5', '#class=b2&seat=6']) {
    await page.goto('about:blank');
    await page.goto(`teach/in-which-order/${hash}`);
    await page.waitForFunction(() => customElements.get('teach-progress') !== undefined);
    await page.locator('teach-progress').getByRole('checkbox').check();
    await page.locator('#in-which-order-ask > .ask-answer > summary').click();
    const field = page.locator('#in-which-order-transfer > .ask-actions').getByRole('textbox');
    await field.fill('1');
    await field.press('Enter');
    await expect(page.locator('[data-part="count"]')).toContainText('1 of');
  }
  const kept = () =>
    page.evaluate(() => [localStorage, sessionStorage].map((place) => Object.keys(place).length));
  expect(await kept()).toEqual([3, 3]);
  await page.getByRole('button', { name: 'Forget them' }).click();
  await page.getByRole('button', { name: 'Forget all' }).click();
  await expect(page.locator('[data-part="kept"]')).toHaveText('Nothing is kept any longer.');
  expect(await kept()).toEqual([0, 0]);
});

test('a figure is drawn from the numbers of the seat', async ({ page }) => {
  await page.goto('teach/the-last-step/');
  const plot = page.locator('.ask-figure .curve-plot').first();
  const printed = await plot.getAttribute('aria-label');
  const months: (string | null)[] = [];
  for (const seat of [1, 2]) {
    await page.goto(`teach/the-last-step/#class=K7Q&seat=${seat}`);
    await expect(page.locator('.seat-note')).toContainText(`seat ${seat} of class K7Q`);
    await expect(page.locator('.figure-problem')).toHaveCount(0);
    const says = await plot.getAttribute('aria-label');
    const month = await page.locator('#the-last-step-ask-question [data-quantity]').textContent();
    expect(says).toContain(`in month ${month} to`);
    months.push(says);
  }
  expect(new Set([printed, ...months]).size).toBe(3);
});

test('worksheet and answer key take the numbers of a seat and say which', async ({ page }) => {
  const [exits = '', answer = ''] = await keyOf(page, 'K7Q', 'From times to a curve', 3);
  for (const path of ['teach/worksheet/', 'teach/answers/']) {
    await page.goto(`${path}#class=K7Q&seat=3`);
    await expect(page.locator('.seat-note')).toHaveText('The numbers of seat 3 of class K7Q.');
    await expect(page.locator('.ask-table').filter({ hasText: `Exits: ${exits}` })).toHaveCount(1);
  }
  await expect(page.locator('[data-quantity="order-second"]').first()).toHaveText(answer);
});

test('the key of a class has all seats, at any width, without a fault that axe can find', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('teach/seats/');
  await page.getByRole('spinbutton', { name: 'Seats' }).fill('30');
  await expect(page.locator('.room-list .seat-table').first().locator('tbody tr')).toHaveCount(30);
  await page.getByRole('textbox', { name: 'Class' }).fill('');
  await expect(page.locator('teach-seats [role="status"]')).toContainText('one to eight letters');
  await page.getByRole('textbox', { name: 'Class' }).fill('x1');
  await expect(page.locator('teach-seats [role="status"]')).toHaveText('Class X1, 30 seats.');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
});

test('plan and slides take the numbers of a seat along, in links, codes and the second window', async ({
  page,
}) => {
  const at = '#class=B2&seat=5';
  await page.goto('teach/the-last-step/' + at);
  await expect(page.locator('.seat-note')).toHaveText('The numbers of seat 5 of class B2.');
  const month = await page.locator('#the-last-step-ask-question [data-quantity]').innerText();
  const drawn = await page.locator('.ask-figure .curve-plot').first().getAttribute('aria-label');

  await page.goto('teach/session-60/' + at);
  await expect(page.locator('.seat-note')).toHaveText('The numbers of seat 5 of class B2.');
  await expect(page.locator('.club a[href^="../the-last-step/"]')).toHaveAttribute(
    'href',
    `../the-last-step/${at}`,
  );
  await expect(page.locator('.paper [data-quantity="tail-month"]').first()).toHaveText(month);
  await page.getByRole('link', { name: 'Slides' }).click();
  await expect(page).toHaveURL(/#class=B2&seat=5/u);

  const slide = page.locator('.slide').filter({ hasText: 'One death at the far end' }).first();
  await expect(slide.locator('[data-quantity="tail-month"]').first()).toHaveText(month);
  await expect(slide.locator('.curve-plot').first()).toHaveAttribute('aria-label', drawn ?? '');
  const code = slide.locator('.sheet-code');
  if ((await code.count()) > 0) {
    await expect(code).toHaveAttribute('data-code', /the-last-step\/#room=60&class=B2&seat=5$/u);
    await expect(code.locator('svg')).toHaveCount(1);
  }
  await page.keyboard.press('End');
  await expect(page).toHaveURL(/#class=B2&seat=5&slide=\d+$/u);
  const [notes] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('n')]);
  await expect(notes.locator('html')).toHaveAttribute('data-slides', 'notes');
  await expect(notes.locator('.slide[data-now]')).toContainText('To take home');
  await page.keyboard.press('Home');
  await expect(notes.locator('.slide[data-now] .seat-note')).toHaveText('The numbers of seat 5 of class B2.');
});

test('the code on a worksheet leads to the numbers that it shows', async ({ page }) => {
  await page.goto('teach/worksheet/#class=K7Q&seat=3');
  await expect(page.locator('.seat-note')).toHaveText('The numbers of seat 3 of class K7Q.');
  const code = page.locator('.sheet-code');
  test.skip((await code.count()) === 0, 'the site knows no host');
  await expect(code).toHaveAttribute('data-code', /worksheet\/#class=K7Q&seat=3$/u);
  await expect(page.locator('[data-printed-address]')).toHaveText(/worksheet\/#class=K7Q&seat=3$/u);
});

test('what is read and what is drawn has the numbers of the seat, judged by its own key', async ({
  page,
}) => {
  const at = '#class=B2&seat=5';
  const [, answer = ''] = await keyOf(page, 'B2', 'How many are alive by then?', 5);
  await page.goto('teach/read-the-curve/');
  const built = await page.locator('.ask-board .curve-plot').first().getAttribute('aria-label');
  await page.goto('about:blank');
  await page.goto(`teach/read-the-curve/${at}`);
  await expect(page.locator('.seat-note')).toHaveText('The numbers of seat 5 of class B2.');
  const ask = page.locator('#read-the-curve-ask');
  await expect(ask.locator('> .ask-board .curve-plot')).not.toHaveAttribute('aria-label', built ?? '');
  await ask.locator('> .ask-board').getByRole('slider').fill(answer.replace(/\D/gu, ''));
  await ask.locator('> .ask-actions').getByRole('button', { name: 'very sure' }).click();
  await expect(ask.locator('> .ask-actions').getByRole('status')).toHaveText('Right.');
  await expect(ask.locator('> .ask-answer [data-read]').first()).toHaveText(answer);

  // The same on the slide.
  await page.goto(`teach/slides/10/${at}`);
  await expect(page.locator('.slide-reveal [data-read]').first()).toHaveText(answer);

  const [exits = '', curve = ''] = await keyOf(page, 'B2', 'Draw the curve', 5);
  await page.goto(`teach/draw-it/${at}`);
  await page.locator('#draw-it-ask > .ask-answer > summary').click();
  const drawn = page.locator('#draw-it-transfer');
  await expect(drawn.locator('.ask-draw .ask-table')).toHaveText(`Some patients: ${exits}`);
  for (const step of curve.split(', ')) {
    const [time = '', percent = ''] = step.split(':').map((part) => part.replace(/\D/gu, ''));
    await drawn.getByRole('slider').first().fill(time);
    await drawn.getByRole('slider').last().fill(percent);
  }
  await drawn.getByRole('button', { name: 'very sure' }).click();
  await expect(drawn.locator('.ask-actions').getByRole('status')).toContainText('Right');
});
