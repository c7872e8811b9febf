import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { figure, unfold } from '../../site/curve.ts';
import { expect, has, test } from '../../site/site.ts';

test.skip(!has('facts-story'), 'the first publication has no facts to switch');

const HASH = '#v=1&without=site-p,mean-follow-up,deaths-site';
const NOTE = 'Drawn without: mean follow-up, primary site of those who died, P = 0.02.';

async function taken(page: Page, label: string): Promise<string> {
  const download = page.waitForEvent('download');
  await figure(page).getByRole('button', { name: label }).click();
  return readFileSync(await (await download).path()).toString();
}

for (const path of ['', 'explore/'])
  test(`every figure of other facts says so under its title: /${path}`, async ({ page }) => {
    await page.goto(path + HASH);
    const names =
      path === ''
        ? ['survival-figure', 'groupings-figure', 'operation-figure']
        : ['survival-figure', 'exit-mover'];
    for (const name of names) {
      await page.locator(name).first().scrollIntoViewIfNeeded();
      await expect(page.locator(name).first().getByText(NOTE)).toBeVisible();
    }
    if (path === '')
      await page.evaluate(() => {
        location.hash = '#v=2';
      });
    else await page.getByRole('button', { name: 'Switch everything on again' }).click();
    await expect(page.getByText(NOTE)).toHaveCount(0);
  });

test('what is taken from it says so too', async ({ page }) => {
  await page.goto(HASH);
  await figure(page).scrollIntoViewIfNeeded();
  await expect(figure(page).getByText(NOTE)).toBeVisible();
  await unfold(page, 'Take this view with you');
  for (const label of ['Figure (SVG)', 'Curve (CSV)', 'Patients (CSV)'])
    expect(await taken(page, label)).toContain(NOTE);
  expect(await taken(page, 'R code')).toContain(`# ${NOTE}`);
});

test('another limit of follow-up, and a reading without an answer, are said in the same place', async ({
  page,
}) => {
  await page.goto('explore/#v=1&longest-follow-up=190');
  await expect(figure(page).getByText('Drawn with: longest follow-up: 190 months.')).toBeVisible();
  await page.goto('explore/#v=1&without=n');
  await page.reload();
  await expect(
    figure(page).getByText(
      'What was chosen has no answer (without: number of patients). Drawn with everything on.',
    ),
  ).toBeVisible();
});
