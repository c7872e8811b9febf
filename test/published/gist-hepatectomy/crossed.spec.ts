import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  arrangementSaid,
  chip,
  drawing,
  figure,
  fragment,
  grip,
  more,
  open,
  pLine,
  seen,
  unfold,
} from '../../site/curve.ts';
import { expect, pages, test } from '../../site/site.ts';

const cross = (page: Page) => figure(page).getByRole('combobox', { name: 'grouping to cross with' });
/** What the figure says under its line of P, in those words alone. */
const note = (page: Page, words: string) => figure(page).getByText(words, { exact: true });
const conditions = (page: Page) =>
  figure(page)
    .getByText(/, two-sided\./)
    .filter({ visible: true })
    .first();
const changed = (page: Page, count: number) => figure(page).getByText(`${count} changed`, { exact: true });

async function taken(page: Page, label: string): Promise<{ name: string; content: string }> {
  const download = page.waitForEvent('download');
  await figure(page).getByRole('button', { name: label }).click();
  const file = await download;
  return { name: file.suggestedFilename(), content: readFileSync(await file.path(), 'utf8') };
}

test('a grouping is crossed with another: curves, P, arrangement and address are those of both', async ({
  page,
}) => {
  await open(page, 'explore/');
  await more(page);
  await expect(cross(page)).toBeDisabled();
  await chip(page, 'Primary site').check();
  await cross(page).selectOption('Resection');
  await expect.poll(() => fragment(page)).toBe('#v=2&by=site&cross=resection');
  await expect(drawing(page)).toHaveAccessibleName(/by primary site and resection/);
  await expect(pLine(page)).toContainText(/exact (log-rank )?0\.13, smallest possible 0\.022 · 4 groups/);
  await expect(changed(page, 1)).toBeVisible();
  await expect(
    note(page, 'Groups of one: Small intestine, incomplete resection; Other sites, incomplete resection.'),
  ).toBeVisible();
  await expect(arrangementSaid(page, 1, 3)).toBeVisible();
  await figure(page).getByRole('button', { name: 'Next arrangement' }).filter({ visible: true }).click();
  await expect(arrangementSaid(page, 2, 3)).toBeVisible();
  await expect(
    seen(page, /Small intestine, incomplete resection: died first and last\./).first(),
  ).toBeVisible();
  // The link opens the same view.
  const address = page.url();
  await page.goto('about:blank');
  await open(page, address);
  await expect(arrangementSaid(page, 2, 3)).toBeVisible();
  // Grouping by what it was crossed with lets go of that.
  await chip(page, 'Resection').check();
  await expect.poll(() => fragment(page)).not.toContain('cross=');
});

test('in a crossed group a death moves within the room that both groupings leave', async ({ page }) => {
  await open(page, 'explore/#v=2&by=site&cross=resection');
  const second = grip(page, 'Second');
  await second.focus();
  await page.keyboard.press('ArrowRight');
  await expect(second).toHaveAttribute('aria-valuenow', '63');
  await expect(arrangementSaid(page, 1, 3)).toBeVisible();
  await expect.poll(() => fragment(page)).toContain('cross=resection');
});

test('levels are left out of the curves, and everything says who is left', async ({ page }) => {
  await open(page, 'explore/#v=2&by=site');
  await more(page);
  await unfold(page, 'Leave levels out');
  await figure(page).getByRole('checkbox', { name: 'leave out “Incomplete resection”' }).check();
  await expect.poll(() => fragment(page)).toBe('#v=2&by=site&only=resection:complete');
  await expect(note(page, 'Only complete resection: 4 of 6 patients.')).toBeVisible();
  // One level of each grouping stays.
  await expect(figure(page).getByRole('checkbox', { name: 'leave out “Complete resection”' })).toBeDisabled();
  await unfold(page, 'Take this view with you');
  const csv = await taken(page, 'Curve (CSV)');
  expect(csv.name).toBe('survival-site-only-complete.csv');
  expect(csv.content).toContain('Only complete resection: 4 of 6 patients.');
  const patients = await taken(page, 'Patients (CSV)');
  expect(patients.content.trim().split('\n')).toHaveLength(5);
  const script = await taken(page, 'R code');
  expect(script.content).toContain('# Only complete resection: 4 of 6 patients.');
  const picture = await taken(page, 'Figure (SVG)');
  expect(picture.content).toContain('Only complete resection: 4 of 6 patients.');
  await figure(page).getByRole('checkbox', { name: 'leave out “Incomplete resection”' }).uncheck();
  await expect.poll(() => fragment(page)).toBe('#v=2&by=site');
  await expect(note(page, 'Only complete resection: 4 of 6 patients.')).toHaveCount(0);
});

test('what an address says wrongly of groups is ignored, and said', async ({ page }) => {
  await open(page, 'explore/#v=2&by=site&cross=nonsense&only=resection:partial');
  await expect(figure(page).getByText(/cross=nonsense is not another grouping/)).toBeVisible();
  await expect(figure(page).getByText(/only=resection:partial is not a list of levels/)).toBeVisible();
  await expect(pLine(page)).toContainText('log-rank 0.025');
});

test('a publication with a table crosses its groupings, too', async ({ page }) => {
  test.skip(!pages.includes('heart-failure/'), 'the site has no publication with a table');
  await open(page, 'heart-failure/explore/#v=2&by=creatinine&cross=anaemia&only=ejection:low');
  await expect(pLine(page)).toContainText(
    /^P: log-rank 0\.036 · permutation .*, smallest possible <0\.001 · 4 groups/,
  );
  await expect(note(page, 'Only 30 % or less: 93 of 299 patients.')).toBeVisible();
  await pLine(page).click();
  await expect(conditions(page)).toContainText('Creatinine over 1.5, anaemia (13 patients)');
});

test('the groupings of a reader’s own table are crossed, spelt as the table has them', async ({ page }) => {
  await open(page, 'explore/');
  const rows = Array.from({ length: 16 }, (_, at) =>
    [
      `p${at}`,
      3 + 2 * at + (at % 5),
      at % 3 === 0 ? 'dead' : 'alive',
      'AB'[at % 2],
      at < 8 ? 'I' : 'II',
    ].join(),
  );
  await page.locator('table-loader input[type="file"]').setInputFiles({
    ...{ name: 'mine.csv', mimeType: 'text/csv' },
    buffer: Buffer.from(['case,months,Status,Arm,Stage', ...rows].join('\n')),
  });
  await chip(page, 'Arm').check();
  await more(page);
  await cross(page).selectOption('Stage');
  await expect(drawing(page)).toHaveAccessibleName(/by Arm and Stage/);
  await expect(pLine(page)).toContainText('4 groups');
  await pLine(page).click();
  await expect(conditions(page)).toContainText('Arm: A, Stage: II (4 patients)');
  await unfold(page, 'Leave levels out');
  await figure(page).getByRole('checkbox', { name: 'leave out “B”' }).check();
  await expect(note(page, 'Only Arm: A: 8 of 16 patients.')).toBeVisible();
  await unfold(page, 'Take this view with you');
  const csv = await taken(page, 'Curve (CSV)');
  expect(csv.content).toContain('"Arm: A, Stage: I",0,4');
});
