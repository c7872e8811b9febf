import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, pages, test } from '../../site/site.ts';

test.skip(!pages.includes('teach/room/'), 'the first publication has no exercises');

/** Answers the first question of an exercise, and opens the page's codes. */
async function answered(
  page: Page,
  item: string,
  does: (ask: ReturnType<Page['locator']>) => Promise<void>,
): Promise<void> {
  await page.goto(`teach/${item}/`);
  await page.waitForFunction(() => customElements.get('teach-codes') !== undefined);
  await does(page.locator(`#${item}-ask`));
  await page.locator('#codes > summary').click();
}
const commit = (ask: ReturnType<Page['locator']>, sure: string) =>
  ask.locator('> .ask-actions').getByRole('button', { name: sure });
const codeOf = async (page: Page, list: string) =>
  (await page.locator(`#codes code[data-list="${list}"]`).textContent()) ?? '';

test('a learner’s code of a session is 14 characters or fewer, and a room reads it among chatter', async ({
  page,
}) => {
  await answered(page, 'first-step', async (ask) => {
    await ask.locator('> .ask-actions').getByRole('textbox').fill('17');
    await commit(ask, 'very sure').click();
  });
  await expect(page.locator('#codes')).toContainText('For the session of 30 minutes, 1 of 7 answered');
  const first = await codeOf(page, 'session-30');
  expect(first.replaceAll('-', '').length).toBeLessThanOrEqual(14);
  await page.goto('teach/immortal-time/');
  await page.waitForFunction(() => customElements.get('teach-codes') !== undefined);
  const ask = page.locator('#immortal-time-ask');
  await ask.locator('> .ask-options').getByText('Better than it deserves').click();
  await commit(ask, 'fairly sure').click();
  await page.locator('#codes > summary').click();
  await expect(page.locator('#codes')).toContainText('the session of 30 minutes, 2 of 7 answered');
  const both = await codeOf(page, 'session-30');

  await page.goto('teach/room/');
  const field = page.getByRole('textbox', { name: /^Codes/ });
  const wrong = both.slice(0, -1) + (both.endsWith('7') ? '8' : '7');
  await field.fill(
    `10:31 First Author: ${first.toLowerCase()}\n10:32 Second Author → ${both.replaceAll('-', ' ')} thanks\nhello\nThird: ${wrong}\nFourth: PPPP-1234-5678-9A`,
  );
  await expect(page.locator('teach-room [role="status"]').first()).toContainText(
    '2 codes read, 2 lines with a fault, 1 without a code',
  );
  const list = page.locator('.room-list');
  await expect(list.getByRole('heading', { level: 3 })).toHaveText('The session of 30 minutes: 2 codes');
  await expect(list.locator('.room-slips li').first()).toContainText('2 of 2, 2 very sure');
  await expect(list.locator('.room-slips li').first()).toContainText('That is the share who died.');
  await expect(page.locator('.room-unread').first()).toContainText('its check doesn’t fit');
  await expect(page.locator('.room-unread').first()).toContainText('is none of this publication');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  const csv = readFileSync(await (await saved).path(), 'utf8');
  expect(csv).toContain('first-step-ask,The first step of the curve,17\u202f%,false,very sure');
  expect(csv).not.toContain('Author');
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
});

test('drawings are 24 characters, and lie over the true curve', async ({ page }) => {
  await answered(page, 'draw-it', async (ask) => {
    const place = (await ask.locator('.draw-pad').first().boundingBox())!;
    await page.mouse.move(place.x + place.width * 0.2, place.y + place.height * 0.1);
    await page.mouse.down();
    await page.mouse.move(place.x + place.width * 0.5, place.y + place.height * 0.5, { steps: 6 });
    await page.mouse.up();
    await commit(ask, 'not sure').click();
  });
  const code = await codeOf(page, 'drawing-draw-it-ask');
  expect(code).toMatch(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/);
  await page.goto('teach/room/');
  await page.getByRole('textbox', { name: /^Codes/ }).fill(`${code}\n${code}`);
  await expect(page.locator('.room-drawings .draw-other')).toHaveCount(2);
  await expect(page.locator('.room-drawings .draw-truth')).toHaveCount(1);
  await expect(page.locator('teach-room [role="status"]').first()).toContainText('1 stands there again');
});

test('the file of all answers is read by the room, and another is refused by its name', async ({ page }) => {
  await answered(page, 'first-step', async (ask) => {
    await ask.locator('> .ask-actions').getByRole('textbox').fill('83');
    await commit(ask, 'very sure').click();
  });
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the codes and answers for your teacher' }).click();
  const text = readFileSync(await (await saved).path(), 'utf8');
  expect((await saved).suggestedFilename()).toMatch(/^codes-.+\.json$/);
  await page.goto('teach/room/');
  const file = (name: string, content: string) => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  });
  await page.getByLabel('Or files that learners saved').setInputFiles([
    file('a.json', text),
    file('b.json', '{}'),
    // The last sign of each code is another one.
    file(
      'c.json',
      text.replaceAll(
        /("code": "[^"]*)(.)"/gu,
        (_, code: string, sign: string) => `${code}${sign === 'X' ? 'Y' : 'X'}"`,
      ),
    ),
    file('d.json', JSON.stringify({ kind: 'answers of a learner' })),
  ]);
  await expect(page.locator('.room-list h3')).toHaveText(['“The first step of the curve”: 1 code']);
  const status = page.locator('teach-room [role="status"]').first();
  await expect(status).toContainText('1 code read, 1 line with a fault');
  await expect(status).toContainText('“b.json” is none of the files');
  await expect(status).toContainText('“d.json” was saved on the page “Your record”');
});

test.describe('in a room, on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('an answer is a colour and a letter before it is judged, and a second vote follows the talk', async ({
    page,
  }) => {
    await page.goto('teach/immortal-time/#room=k7q');
    await page.waitForFunction(() => customElements.get('teach-codes') !== undefined);
    const ask = page.locator('#immortal-time-ask');
    await ask.locator('> .ask-options').getByText('No better and no worse').click();
    await commit(ask, 'fairly sure').click();
    const held = page.getByRole('dialog', { name: 'room K7Q' });
    await expect(held).toBeVisible();
    const letter = (await held.getAttribute('data-letter')) ?? '';
    expect(await held.locator('.held-text').textContent()).toBe(letter);
    const box = (await held.boundingBox())!;
    expect([box.x, box.y, box.width, box.height]).toEqual([0, 0, 390, 844]);
    const { violations } = await new AxeBuilder({ page }).include('.held-up').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await held.getByRole('button', { name: 'vote again' }).click();
    await expect(held).toBeHidden();
    await expect(ask.locator('> .ask-hint')).not.toHaveAttribute('open');
    await ask.locator('> .ask-options').getByText('Better than it deserves').click();
    await commit(ask, 'very sure').click();
    await expect(page.getByRole('dialog')).not.toHaveAttribute('data-letter', letter);
    await page.keyboard.press('Escape');
    await expect(ask.locator('> .ask-answer')).toHaveAttribute('open');
    await expect(page.locator('[data-part="next"]')).toHaveAttribute('href', /#room=K7Q$/);
  });
});

test('in a room, what has no letter is held up as answered, and isn’t judged yet', async ({ page }) => {
  await page.goto('teach/in-which-order/#room=k7q');
  await page.waitForFunction(() => customElements.get('teach-codes') !== undefined);
  await commit(page.locator('#in-which-order-ask'), 'not sure').click();
  const held = page.getByRole('dialog', { name: 'room K7Q' });
  await expect(held.locator('.held-text')).toHaveText('Answered');
  expect(await held.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0);
});

test('hands are counted by tapping, the bars come when they are asked for, the second vote beside the first', async ({
  page,
}) => {
  await page.goto('teach/room/');
  const tally = page.locator('.tally');
  for (let tap = 0; tap < 3; tap++) await tally.getByRole('button', { name: 'One more for B' }).click();
  await tally.getByRole('button', { name: 'One more for A' }).click();
  await tally.getByRole('button', { name: 'One less for B' }).click();
  await expect(tally.locator('.tally-bar')).toHaveCount(0);
  await tally.getByRole('button', { name: 'Show the bars' }).click();
  await expect(tally.getByRole('listitem').nth(1)).toContainText('First vote: 2 of 3');
  await tally.getByRole('button', { name: 'After talking' }).click();
  await tally.getByRole('button', { name: 'One more for B' }).click();
  await tally.getByRole('button', { name: 'Show the bars' }).click();
  await expect(tally.getByRole('listitem').nth(1)).toContainText('After talking: 1 of 1');
  await expect(tally.getByRole('button', { name: 'Show the bars', pressed: true })).toBeVisible();
  await tally.getByRole('button', { name: 'Next question' }).click();
  await expect(tally).toContainText('First vote: 0 counted.');
});

test('the cards are four sheets of half a page each', async ({ page }) => {
  await page.goto('teach/cards/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.letter-cards li')).toHaveCount(4);
  const pdf = (
    await page.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } })
  ).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/gu)?.length).toBe(2);
});

test('sessions and their slides lead to the room and the cards', async ({ page }) => {
  for (const path of ['teach/session-30/', 'teach/slides/30/']) {
    await page.goto(path);
    await expect(page.locator('a[href="../../room/"], a[href="../room/"]').first()).toBeAttached();
    await expect(page.locator('a[href="../../cards/"], a[href="../cards/"]').first()).toBeAttached();
  }
});

test('a second vote on a slide stands beside the first', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto('teach/slides/30/');
  const now = page.locator('.slide[data-now]');
  for (let press = 0; press < 40 && !(await now.locator('.slide-options').isVisible()); press++)
    await page.keyboard.press('ArrowRight');
  await now.getByRole('button', { name: 'One more vote for B' }).click();
  await expect(now.locator('.slide-share').first()).toBeHidden();
  await now.getByRole('button', { name: 'Second vote' }).click();
  await now.getByRole('button', { name: 'One more vote for A' }).click();
  await expect(now.locator('.slide-share').first()).toBeVisible();
  await expect(now.locator('.slide-vote').nth(1)).toHaveText(/first 1, now\s+0 \+/);
  await expect(now.locator('[data-bar="1"]').nth(1)).toHaveAttribute('width', '100');
  await expect(now.locator('[data-bar="2"]').nth(0)).toHaveAttribute('width', '100');
});
