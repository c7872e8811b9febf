import type { Page } from '@playwright/test';
import { figure as survival, open as openFigure, seen } from './curve.ts';
import { expect, test } from './site.ts';

const figure = (page: Page) => page.locator('facts-figure');
const answer = (page: Page) => figure(page).locator('[data-part="answer"]');
const fragment = (page: Page) => decodeURIComponent(new URL(page.url()).hash);

async function open(page: Page, hash = ''): Promise<void> {
  await openFigure(page, hash);
}

test('a statement switched off makes every figure follow, and comes back with one press', async ({
  page,
}) => {
  await open(page);
  await expect(answer(page)).toContainText(
    'Everything is on: 3,641,816 sets of times, 70,857,712,128 tables.',
  );
  await figure(page).locator('[data-statement="first-death"]').uncheck();
  await expect(answer(page)).toContainText('1 changed: 3,809,780 sets of times');
  await expect(seen(page, /One of 3,809,780/)).toHaveCount(1);
  await expect.poll(() => fragment(page)).toContain('without=first-death');
  await figure(page).getByRole('button', { name: 'Switch everything on again' }).click();
  await expect(answer(page)).toContainText('Everything is on: 3,641,816');
  await expect(seen(page, /One of 3,641,816/)).toHaveCount(1);
  await expect(figure(page).locator('[data-statement="first-death"]')).toBeChecked();
});

test('the other reading of P moves a departure between two deaths', async ({ page }) => {
  await open(page);
  await figure(page).locator('[data-assumption="p-test"]').selectOption('cox-likelihood-ratio');
  await expect(answer(page)).toContainText('1 changed: 3,610,320 sets of times');
  await expect.poll(() => fragment(page)).toContain('p-test=cox-likelihood-ratio');
  await page.goBack();
  await expect(answer(page)).toContainText('Everything is on: 3,641,816');
  await expect(figure(page).locator('[data-assumption="p-test"]')).toHaveValue('log-rank');
});

test('an address with a statement switched off opens the same view', async ({ page }) => {
  await open(page, '#v=1&without=first-death');
  await expect(answer(page)).toContainText('1 changed: 3,809,780 sets of times');
  await expect(figure(page).locator('[data-statement="first-death"]')).not.toBeChecked();
});

test('where there is no end of tables, it says so and the other figures have everything on', async ({
  page,
}) => {
  await open(page);
  await figure(page).locator('[data-statement="n"]').uncheck();
  await expect(answer(page)).toContainText('1 changed: no answer.');
  await expect(figure(page).locator('[data-part="work"]')).toContainText(
    'The other figures are drawn with everything on.',
  );
  await expect(seen(page, /One of 3,641,816/)).toHaveCount(1);
  // The figures have nothing to go back to; the switches have.
  await figure(page).getByRole('button', { name: 'Switch everything on again' }).click();
  await expect(answer(page)).toContainText('Everything is on: 3,641,816');
  await expect(figure(page).locator('[data-statement="n"]')).toBeChecked();
});

for (const path of ['', 'explore/']) {
  test(`a reading without an answer has an address that opens it again: /${path}`, async ({ page }) => {
    await openFigure(page, path);
    const noAnswer = async () => {
      await expect(answer(page)).toContainText(
        /1 changed: no answer\.\s*The record must say how many patients/u,
      );
      await expect(figure(page).locator('[data-statement="n"]')).not.toBeChecked();
      await expect(page.getByText('not understood')).toHaveCount(0);
    };
    await figure(page).locator('[data-statement="n"]').uncheck();
    await noAnswer();
    await expect.poll(() => fragment(page)).toBe('#v=2&without=n');
    await page.reload();
    await survival(page).scrollIntoViewIfNeeded();
    await noAnswer();

    await figure(page).locator('[data-statement="n"]').check();
    await expect(answer(page)).toContainText('Everything is on');
    await figure(page).locator('[data-assumption="mean-over"]').selectOption('survivors');
    await expect(answer(page)).toContainText('1 changed: nothing agrees.');
    await expect.poll(() => fragment(page)).toBe('#v=2&mean-over=survivors');
    await page.goBack();
    await expect(answer(page)).toContainText('Everything is on');
    await page.goBack();
    await noAnswer();
  });
}

test('a statement switched off before the figure has come to life counts too', async ({ page }) => {
  await page.addInitScript(() => {
    const define = customElements.define.bind(customElements);
    customElements.define = (name, element, options) => {
      if (name === 'facts-figure')
        document.querySelector<HTMLInputElement>('[data-statement="first-death"]')?.click();
      define(name, element, options);
    };
  });
  await open(page);
  await expect(answer(page)).toContainText('1 changed: 3,809,780 sets of times');
  await expect(seen(page, /One of 3,809,780/)).toHaveCount(1);
});
