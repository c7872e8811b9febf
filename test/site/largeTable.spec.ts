import type { Page } from '@playwright/test';
import { expect, first, test } from './site.ts';

const loader = (page: Page) => page.locator('table-loader');
const status = (page: Page) => loader(page).getByRole('status');
const figure = (page: Page) => page.locator('survival-figure:visible');
const drawing = (page: Page) =>
  figure(page)
    .getByRole('img', { name: /^Survival after / })
    .first();
const chip = (page: Page, label: string) =>
  figure(page)
    .getByRole('group', { name: 'Group the patients by' })
    .getByRole('radio', { name: label, exact: true });
/** Words that are seen: those of other groupings lie hidden under them. */
const seen = (page: Page, words: string) => figure(page).getByText(words).filter({ visible: true }).first();
const stopReading = (page: Page) => loader(page).getByRole('button', { name: 'Stop reading' });
const work = (page: Page) => figure(page).locator('.work-line');

/** A table of some thousands, no two rows alike in time, its subtypes in no order of time. */
const table = (rows: number) =>
  [
    'id,days,status,rx,subtype',
    ...Array.from({ length: rows }, (_, index) =>
      [
        index + 1,
        (((((index * 7919) % rows) + 1) * 3650) / rows).toFixed(3),
        index % 3 === 0 ? 'dead' : 'alive',
        'AB'[index % 2],
        ['I', 'II', 'III'][(index >> 2) % 3],
      ].join(','),
    ),
  ].join('\n');
const bring = (page: Page, rows: number, name = 'large.csv') =>
  loader(page)
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(table(rows)) });

/** The same, until it is drawn. */
async function load(page: Page, rows: number, name = 'large.csv'): Promise<void> {
  await bring(page, rows, name);
  await expect(status(page)).toContainText(`${name}: ${rows.toLocaleString('en')} patients`);
  await expect(
    figure(page)
      .getByText(`${rows.toLocaleString('en')} patients of the table`)
      .first(),
  ).toBeVisible();
}

/** Opens the page; `wait` in its root holds every question to a worker back for so many ms, `fall` has workers fail. */
async function open(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (!('Worker' in globalThis)) return;
    globalThis.Worker = class extends Worker {
      override postMessage(message: unknown) {
        const { wait = '0', fall } = document.documentElement.dataset;
        if (fall !== undefined)
          queueMicrotask(() => this.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' })));
        else
          setTimeout(() => {
            super.postMessage(message);
          }, Number(wait));
      }
    };
  });
  await page.goto('explore/');
  await figure(page).scrollIntoViewIfNeeded();
  await expect(figure(page).getByRole('slider', { name: /^Read the curves/u })).toBeVisible({
    timeout: 90_000,
  });
}
const set = (page: Page, name: 'wait' | 'fall', value: string | null) =>
  page.evaluate(
    ([name, value]) => {
      if (value === null) delete document.documentElement.dataset[name];
      else document.documentElement.dataset[name] = value;
    },
    [name, value] as const,
  );

/** Everything in the words and tables of the figure, as drawn by two groupings. */
async function told(page: Page): Promise<string[]> {
  const words: string[] = [];
  for (const label of ['rx', 'subtype']) {
    await chip(page, label).check();
    await expect(drawing(page)).toHaveAccessibleName(`Survival after time zero by ${label}`);
    words.push(
      await figure(page).evaluate(async (node) => {
        // What is folded up has caught up before a page is printed.
        dispatchEvent(new Event('beforeprint'));
        await new Promise(requestAnimationFrame);
        return node.querySelector('figure')?.textContent ?? '';
      }),
    );
    const paths = figure(page).locator('[data-mark="curve"] path');
    words.push(...(await paths.evaluateAll((all) => all.map((path) => path.getAttribute('d') ?? ''))));
  }
  return words;
}

test('a table of thousands is read and drawn alike in a worker and without one', async ({
  page,
  browser,
}) => {
  await open(page);
  await load(page, 9000);
  const away = await told(page);
  // The words of both, and a line for each of two and of three groups.
  expect(away).toHaveLength(7);

  const other = await browser.newPage();
  await other.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'Worker');
  });
  await other.goto(page.url());
  await other.locator('survival-figure:visible').scrollIntoViewIfNeeded();
  await expect(figure(other).getByRole('slider', { name: /^Read the curves/u })).toBeVisible({
    timeout: 90_000,
  });
  await load(other, 9000);
  expect(await told(other)).toEqual(away);
  await other.close();
});

test('it says what is being done with a large table', async ({ page }) => {
  await open(page);
  const said = await page.evaluateHandle(() => {
    const words: string[] = [];
    const place = document.querySelector('table-loader [role="status"]');
    if (place)
      new MutationObserver(() => words.push(place.textContent)).observe(place, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    return words;
  });
  await bring(page, 9000);
  await expect(status(page)).toContainText('9,000 patients');
  await expect(stopReading(page)).toBeHidden();
  const words = (await said.jsonValue()).join('\n');
  expect(words).toContain('large.csv: Reading times and outcomes of 9,000 rows …');
  expect(words).toContain('large.csv: Computing the curves of 9,000 rows …');
});

test('reading can be stopped by keyboard, and the page is as it was', async ({ page }) => {
  await open(page);
  await load(page, 2500, 'first.csv');
  await chip(page, 'subtype').check();
  await expect(drawing(page)).toHaveAccessibleName('Survival after time zero by subtype');

  await set(page, 'wait', '60000');
  await bring(page, 9000, 'second.csv');
  await stopReading(page).press('Enter');
  await expect(status(page)).toHaveText('second.csv was not read to its end. The page is as it was.');
  await expect(status(page)).toBeFocused();
  await expect(stopReading(page)).toBeHidden();
  await expect(seen(page, '2,500 patients of the table are drawn')).toBeVisible();
  await expect(drawing(page)).toHaveAccessibleName('Survival after time zero by subtype');

  // So it is with a change of what a column means: the control goes back, too.
  const known = loader(page).locator('[data-map="groupings"][value="subtype"]');
  await known.uncheck();
  await stopReading(page).press('Enter');
  await expect(known).toBeChecked();
  await expect(status(page)).toBeFocused();

  // The table that is shown goes on.
  await set(page, 'wait', null);
  await chip(page, 'rx').check();
  await expect(drawing(page)).toHaveAccessibleName('Survival after time zero by rx');
  await known.uncheck();
  await expect(chip(page, 'subtype')).toHaveCount(0);
});

test('regrouping can be stopped by keyboard, and the groups are as they were', async ({ page }) => {
  await open(page);
  await load(page, 9000);
  await chip(page, 'rx').check();
  await expect(drawing(page)).toHaveAccessibleName('Survival after time zero by rx');
  await set(page, 'wait', '60000');
  await chip(page, 'subtype').check();
  await work(page).getByRole('button', { name: 'Stop computing' }).press('Enter');
  await expect(work(page).getByRole('status')).toHaveText('Stopped. What was drawn before stays.');
  await expect(work(page).getByRole('status')).toBeFocused();
  await expect(chip(page, 'rx')).toBeChecked();
  await expect(drawing(page)).toHaveAccessibleName('Survival after time zero by rx');
  await set(page, 'wait', null);
  await work(page).getByRole('button', { name: 'Try again' }).click();
  await expect(drawing(page)).toHaveAccessibleName('Survival after time zero by subtype');
  await expect(work(page).getByRole('status')).toBeEmpty();
});

test('a worker that fails says so, and what was drawn stays', async ({ page }) => {
  await open(page);
  await set(page, 'fall', '');
  await bring(page, 9000);
  await expect(status(page)).toHaveText('large.csv could not be read: out of memory. The page is as it was.');
  await expect(figure(page).getByText(`${first.series.everyone} as one cohort`).first()).toBeVisible();
  await set(page, 'fall', null);
  await load(page, 9000);
  await chip(page, 'rx').check();
  await expect(drawing(page)).toHaveAccessibleName('Survival after time zero by rx');
  await set(page, 'fall', '');
  // It goes back at once.
  await chip(page, 'subtype').click();
  await expect(work(page).getByRole('status')).toHaveText(
    'The computation failed: out of memory. What was drawn before stays.',
  );
  await expect(chip(page, 'rx')).toBeChecked();
});

test('the data of a large table can be taken along whole', async ({ page }) => {
  await open(page);
  await load(page, 9000);
  await expect(drawing(page)).toBeVisible();
  await figure(page).getByText('Take this view with you').click();
  for (const [name, lines] of [
    ['Patients (CSV)', 9001],
    ['Curve (CSV)', 9002],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      figure(page).getByRole('button', { name }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString().trimEnd().split('\n')).toHaveLength(lines);
  }
});
