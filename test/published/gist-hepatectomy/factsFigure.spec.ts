import type { Page } from '@playwright/test';
import { figure as survival, open as openFigure, seen } from '../../site/curve.ts';
import { answer, choice, facts, FIRST_DEATH, MEAN_OVER, NUMBER, P_TEST, statement, work } from './facts.ts';
import { expect, test } from '../../site/site.ts';

const fragment = (page: Page) => decodeURIComponent(new URL(page.url()).hash);

async function open(page: Page, hash = ''): Promise<void> {
  await openFigure(page, `explore/${hash}`);
}

test('a statement switched off makes every figure follow, and comes back with one press', async ({
  page,
}) => {
  await open(page);
  await expect(answer(page)).toContainText(
    'Everything is on: 3,641,816 sets of times, 70,857,712,128 tables.',
  );
  await statement(page, FIRST_DEATH).uncheck();
  await expect(answer(page)).toContainText('1 changed: 3,809,780 sets of times');
  await expect(seen(page, /One of 3,809,780/)).toHaveCount(1);
  await expect.poll(() => fragment(page)).toContain('without=first-death');
  await facts(page).getByRole('button', { name: 'Switch everything on again' }).click();
  await expect(answer(page)).toContainText('Everything is on: 3,641,816');
  await expect(seen(page, /One of 3,641,816/)).toHaveCount(1);
  await expect(statement(page, FIRST_DEATH)).toBeChecked();
});

test('the other reading of P moves a departure between two deaths', async ({ page }) => {
  await open(page);
  await choice(page, P_TEST).selectOption('cox-likelihood-ratio');
  await expect(answer(page)).toContainText('1 changed: 3,610,320 sets of times');
  await expect.poll(() => fragment(page)).toContain('p-test=cox-likelihood-ratio');
  await page.goBack();
  await expect(answer(page)).toContainText('Everything is on: 3,641,816');
  await expect(choice(page, P_TEST)).toHaveValue('log-rank');
});

test('an address with a statement switched off opens the same view', async ({ page }) => {
  await open(page, '#v=1&without=first-death');
  await expect(answer(page)).toContainText('1 changed: 3,809,780 sets of times');
  await expect(statement(page, FIRST_DEATH)).not.toBeChecked();
});

test('where there is no end of tables, it says so and the other figures have everything on', async ({
  page,
}) => {
  await open(page);
  await statement(page, NUMBER).uncheck();
  await expect(answer(page)).toContainText('1 changed: no answer.');
  await expect(work(page)).toContainText('The other figures are drawn with everything on.');
  await expect(seen(page, /One of 3,641,816/)).toHaveCount(1);
  // The figures have nothing to go back to; the switches have.
  await facts(page).getByRole('button', { name: 'Switch everything on again' }).click();
  await expect(answer(page)).toContainText('Everything is on: 3,641,816');
  await expect(statement(page, NUMBER)).toBeChecked();
});

test('a reading without an answer has an address that opens it again', async ({ page }) => {
  await open(page);
  const noAnswer = async () => {
    await expect(answer(page)).toContainText(
      /1 changed: no answer\.\s*The record must say how many patients/u,
    );
    await expect(statement(page, NUMBER)).not.toBeChecked();
    await expect(page.getByText('not understood')).toHaveCount(0);
  };
  await statement(page, NUMBER).uncheck();
  await noAnswer();
  await expect.poll(() => fragment(page)).toBe('#v=2&without=n');
  await page.reload();
  await survival(page).scrollIntoViewIfNeeded();
  await noAnswer();

  await statement(page, NUMBER).check();
  await expect(answer(page)).toContainText('Everything is on');
  await choice(page, MEAN_OVER).selectOption('survivors');
  await expect(answer(page)).toContainText('1 changed: nothing agrees.');
  await expect.poll(() => fragment(page)).toBe('#v=2&mean-over=survivors');
  await page.goBack();
  await expect(answer(page)).toContainText('Everything is on');
  await page.goBack();
  await noAnswer();
});

test('a statement switched off before the figure has come to life counts too', async ({ page }) => {
  await page.addInitScript(() => {
    const define = customElements.define.bind(customElements);
    customElements.define = (name, element, options) => {
      if (name === 'facts-figure')
        [...document.querySelectorAll('label')]
          .find(({ textContent }) => textContent.includes('The death at ten months was the first.'))
          ?.click();
      define(name, element, options);
    };
  });
  await open(page);
  await expect(answer(page)).toContainText('1 changed: 3,809,780 sets of times');
  await expect(seen(page, /One of 3,809,780/)).toHaveCount(1);
});
