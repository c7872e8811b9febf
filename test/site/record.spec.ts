import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expect, pages, test } from './site.ts';

test.skip(!pages.includes('teach/'), 'the first publication has no exercises');

const DAY = 86_400_000;
const START = new Date('2026-03-01T18:00:00Z');
const later = (days: number) => new Date(START.getTime() + days * DAY);
const progress = (page: Page) => page.locator('teach-progress');
const said = (page: Page) => page.locator('teach-record').getByRole('status');

/** The record of a learner, on some day. */
async function open(page: Page, day = START): Promise<void> {
  await page.clock.setFixedTime(day);
  await page.goto('teach/record/');
  await page.waitForFunction(() => customElements.get('teach-record') !== undefined);
}

/** A file with an answer to each of the first `count` exercises, every third of them very sure and wrong. */
async function saved(page: Page, count: number): Promise<Buffer> {
  const [publication, ids] = await page
    .locator('teach-record')
    .evaluate(({ dataset }: HTMLElement) => [
      dataset['publication'],
      (
        JSON.parse(dataset['questions']!) as { items: { ask: { id: string }; transfer: { id: string } }[] }
      ).items.flatMap(({ ask, transfer }) => [ask.id, transfer.id]),
    ]);
  const questions = Object.fromEntries(
    ids.slice(0, 2 * count).map((id, place) => {
      const right = place % 3 > 0;
      const made = {
        response: '0',
        right,
        at: START.getTime() + place * 1000,
        sure: right ? 'fair' : 'sure',
      };
      return [id, { tries: [made] }];
    }),
  );
  return Buffer.from(JSON.stringify({ kind: 'answers of a learner', version: 1, publication, questions }));
}

/** How many exercises the publication has. */
const exercises = (page: Page) =>
  page
    .locator('teach-record')
    .evaluate(
      ({ dataset }: HTMLElement) => (JSON.parse(dataset['questions']!) as { items: unknown[] }).items.length,
    );

const choose = (page: Page, name: string, buffer: Buffer) =>
  page.getByLabel('Add a saved file').setInputFiles({ name, mimeType: 'application/json', buffer });

test('nothing is there to forget before something is answered, and forgetting is asked twice', async ({
  page,
}) => {
  await open(page);
  await expect(progress(page).getByRole('button')).toHaveCount(0);
  await page.getByRole('button', { name: 'Save as a file' }).click();
  await expect(said(page)).toHaveText('There is nothing to save yet.');
  const count = Math.min(2, await exercises(page));
  await choose(page, 'mine.json', await saved(page, count));
  await expect(said(page)).toContainText(`Added ${2 * count} questions from mine.json`);
  const forget = progress(page).getByRole('button', { name: 'Forget them' });
  await forget.click();
  await expect(progress(page).getByRole('button', { name: 'Keep them' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(forget).toBeFocused();
  await expect(page.locator('.record-sheet tbody tr')).toHaveCount(count);
  await forget.click();
  await progress(page).getByRole('button', { name: 'Forget all' }).click();
  await expect(page.locator('.record-sheet tbody tr')).toHaveCount(0);
  await expect(progress(page).getByRole('button')).toHaveCount(0);
});

test('a record is saved, read back without doubling, and another file is refused in one sentence', async ({
  page,
}) => {
  await open(page);
  const count = Math.min(3, await exercises(page));
  await choose(page, 'mine.json', await saved(page, count));
  await expect(page.locator('.record-sheet tbody tr')).toHaveCount(count);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const file = await (await download).path();
  expect((await download).suggestedFilename()).toMatch(/^answers-.+-2026-03-01\.json$/);
  const told = await progress(page).locator('[data-part="count"]').innerText();
  await choose(page, 'again.json', readFileSync(file));
  await expect(said(page)).toContainText(`Added ${2 * count} questions from again.json`);
  await expect(progress(page).locator('[data-part="count"]')).toHaveText(told);
  await choose(page, 'holiday.json', Buffer.from('{"name":"holiday"}'));
  await expect(said(page)).toHaveText(
    'Nothing was taken from holiday.json: it has no "kind": "answers of a learner"; expected a file that was saved on this page.',
  );
  await expect(page.locator('.record-sheet tbody tr')).toHaveCount(count);
});

test('what was answered is due on the next day, asked anew, and then after three', async ({ page }) => {
  await open(page);
  const item = await page
    .locator('teach-record')
    .evaluate(
      ({ dataset }: HTMLElement) =>
        (
          JSON.parse(dataset['questions']!) as { items: { id: string; ask: { labels: object } }[] }
        ).items.find(({ ask }) => Object.keys(ask.labels).length > 0)?.id,
    );
  test.skip(item === undefined, 'no exercise with options');
  const visit = async (day: number) => {
    await page.clock.setFixedTime(later(day));
    await page.goto(`teach/${item}/`);
    await page.waitForFunction(() => customElements.get('teach-progress') !== undefined);
  };
  await visit(0);
  await progress(page).getByRole('checkbox').check();
  const question = page.locator(`#${item}-ask`);
  const state = question.locator('> .ask-actions').getByRole('status');
  const options = question.locator('> .ask-options').locator('input');
  const answer = async () => {
    const asked = JSON.parse((await question.getAttribute('data-asked'))!) as {
      field: { rights: boolean[] };
    };
    for (const [place, isRight] of asked.field.rights.entries())
      if (isRight) await options.nth(place).check();
    await question.getByRole('button', { name: 'fairly sure' }).first().click();
    await expect(question).toHaveAttribute('data-state', 'right');
  };
  await answer();
  await visit(0.5);
  await expect(question).toHaveAttribute('data-state', 'right');
  await expect(progress(page).locator('[data-part="due"]')).toHaveText('');
  await visit(1);
  await expect(progress(page).locator('[data-part="due"]')).toHaveText('1 is due to be met again.');
  await expect(state).toHaveText('You have answered this before. What do you say today?');
  await answer();
  await expect(progress(page).locator('[data-part="due"]')).toHaveText('');
  await visit(3);
  await expect(progress(page).locator('[data-part="due"]')).toHaveText('');
  await visit(4);
  await expect(progress(page).locator('[data-part="due"]')).toHaveText('1 is due to be met again.');
  await page.goto('teach/');
  await expect(page.locator('[data-part="next"]').first()).toHaveText(/^Meet \d+ of \d+ again$/);
});

test('with everything answered it prints on one page, with its version and no credit', async ({ page }) => {
  await open(page);
  await choose(page, 'mine.json', await saved(page, 1000));
  await expect(page.locator('.record-standing')).toContainText(/version \S+ of \d{4}-\d\d-\d\d/);
  await expect(page.locator('.record-standing')).toContainText('no credit is granted here');
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/gu)).toHaveLength(1);
  await expect(page.locator('body')).toContainText('It stays in this browser: until the tab is closed');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.record-name')).toContainText('2026-03-01');
});

test('two tabs are one record', async ({ context, page }) => {
  await open(page);
  await progress(page).getByRole('checkbox').check();
  const other = await context.newPage();
  await open(other);
  await progress(other).getByRole('checkbox').check();
  const count = Math.min(3, await exercises(page));
  await choose(page, 'mine.json', await saved(page, count));
  await expect(other.locator('.record-sheet tbody tr')).toHaveCount(count);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says what it would hold', async ({ page }) => {
    await page.goto('teach/record/');
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.locator('main button:visible, main input:visible')).toHaveCount(0);
    await expect(page.locator('.record-concept').first()).toBeVisible();
  });
});
