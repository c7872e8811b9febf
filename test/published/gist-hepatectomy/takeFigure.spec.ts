import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { lightTokens, tokenValue } from '../../../src/supplement/lightTokens.ts';
import { chip, drawing, drawn, figure, more, open as openAlive, unfold } from '../../site/curve.ts';
import { expect, pages, test } from '../../site/site.ts';

/** Opens a view with what can be taken from it unfolded. */
async function open(page: Page, address = ''): Promise<void> {
  await openAlive(page, address);
  await unfold(page, 'Take this view with you');
}

/** A colour of a style sheet, "#b03a10", as a browser says it. */
function rgb(hex: string): string {
  const parts = [1, 3, 5].map((place) => parseInt(hex.slice(place, place + 2), 16));
  return `rgb(${parts.join(', ')})`;
}

async function taken(page: Page, label: string): Promise<{ name: string; content: Buffer }> {
  const download = page.waitForEvent('download');
  await figure(page).getByRole('button', { name: label }).click();
  const file = await download;
  return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
}

test('the SVG needs nothing else and says what it shows, where from, and which view', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, '#by=resection&median=on&band=on');
  const { name, content } = await taken(page, 'Figure (SVG)');
  expect(name).toBe('survival-resection.svg');
  const svg = content.toString();
  expect(svg).not.toMatch(/var\(|class=|style=|href=|<image|@import|light-dark/);
  const faces = svg.match(/@font-face\{[^}]*\}/gu) ?? [];
  expect(faces).toHaveLength(1);
  expect(faces[0]).toMatch(
    /^@font-face\{font-family:'Source Sans 3';src:url\(data:font\/woff2;base64,d09GMg[\w+/=]{9999,}\) format/u,
  );
  // The page lets no style in but its own, not even to read it.
  const alone = svg.replace(/<style>.*?<\/style>/su, '');
  expect(alone).not.toContain('url(data:');
  const parsed = await page.evaluate((text) => {
    const file = new DOMParser().parseFromString(text, 'image/svg+xml');
    const words = (selector: string) => file.querySelector(selector)?.textContent ?? '';
    return {
      error: file.querySelector('parsererror')?.textContent ?? '',
      title: words('title'),
      description: words('desc'),
      ink: file.querySelector('[data-mark="labels"] text')?.getAttribute('fill'),
      drawn: file.querySelectorAll('[data-mark="curve"]').length,
    };
  }, alone);
  expect(parsed.error).toBe('');
  expect(parsed.title).toBe('Survival after hepatectomy by resection');
  expect(parsed.description).toContain('pointwise 95 % limits of each curve (beta product)');
  expect(parsed.description).toContain('Kawamura');
  expect(parsed.description).toContain('#v=2&by=resection&band=on&median=on');
  // The palette of paper, whatever scheme the page is in.
  const first = tokenValue('stratum-1', lightTokens(readFileSync('src/styles/tokens.css', 'utf8')));
  expect(parsed.ink).toBe(rgb(first));
  expect(parsed.drawn).toBe(2);
});

for (const [groups, view] of [
  ['one group', ''],
  ['two groups', '#by=resection'],
] as const)
  test(`the caption follows the table of ${groups}, however many the page has room for`, async ({ page }) => {
    await open(page, view);
    const { content } = await taken(page, 'Figure (SVG)');
    const gap = await page.evaluate(
      (text) => {
        const file = new DOMParser().parseFromString(text, 'image/svg+xml');
        const heightOf = (element: Element | null | undefined) => Number(element?.getAttribute('y'));
        const inner = file.querySelector('svg > svg');
        const rows = [...(inner?.querySelectorAll('[data-mark="table"] text') ?? [])];
        return heightOf(inner?.nextElementSibling) - heightOf(inner) - Math.max(...rows.map(heightOf));
      },
      content.toString().replace(/<style>.*?<\/style>/su, ''),
    );
    expect(gap).toBeGreaterThan(20);
    expect(gap).toBeLessThan(45);
  });

test('the PNG has two pixels for each of the figure', async ({ page }) => {
  await open(page);
  const { name, content } = await taken(page, 'Figure (PNG)');
  expect(name).toBe('survival-all.png');
  // As wide as a figure on paper, whatever the window.
  expect(content.readUInt32BE(16)).toBe((760 + 32) * 2);
});

test('a picture is set in the font that it carries', async ({ page }) => {
  await open(page);
  const svg = (await taken(page, 'Figure (SVG)')).content.toString();
  const ink = (file: string) =>
    page.evaluate(async (text) => {
      const image = new Image();
      image.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL();
    }, file);
  const fallback = svg.replaceAll("'Source Sans 3', ", '');
  expect(fallback).not.toBe(svg);
  expect(await ink(svg)).not.toBe(await ink(fallback));
});

test('a long address stays within the narrowest figure', async ({ page, context }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await open(page);
  await more(page);
  for (let time = 0; time < 3; time++)
    await figure(page).getByRole('button', { name: 'Another compatible table' }).click();
  const { content } = await taken(page, 'Figure (SVG)');
  const paper = await context.newPage();
  await paper.setContent(content.toString().replace(/^<\?xml.*\?>/u, ''));
  const { width, ends, said, font } = await paper.evaluate(async () => {
    await document.fonts.ready;
    const lines = [...document.querySelectorAll<SVGTextElement>('body > svg > text')];
    return {
      width: document.querySelector('svg')?.viewBox.baseVal.width ?? 0,
      ends: lines.map((line) => line.getBBox().x + line.getBBox().width),
      said: lines.map((line) => line.textContent).join(''),
      font: [...document.fonts].map(({ family, status }) => `${family} ${status}`),
    };
  });
  expect(font.join().replaceAll('"', '')).toBe('Source Sans 3 loaded');
  expect(said).toContain(new URL(page.url()).hash);
  for (const end of ends) expect(end).toBeLessThanOrEqual(width);
});

test('the CSV files hold the curve and the patients', async ({ page }) => {
  await open(page, '#by=site');
  const curve = await taken(page, 'Curve (CSV)');
  // A spreadsheet takes a file for UTF-8 if it begins with this mark.
  expect([...curve.content.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = curve.content.toString().trim().split('\r\n');
  expect(lines[0]).toBe(
    'group,time,at_risk,died,left,survival,lower_95,upper_95,lowest_compatible,highest_compatible',
  );
  expect(lines.some((line) => line.startsWith('Small intestine,62,1,2,0,0.333'))).toBe(true);
  for (const line of lines.slice(1)) {
    const [atRisk, died, left] = line.split(',').slice(2, 5).map(Number);
    expect((atRisk ?? NaN) + (died ?? NaN) + (left ?? NaN)).toBe(3);
  }
  const patients = await taken(page, 'Patients (CSV)');
  expect([...patients.content.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(patients.content.toString().split('\r\n')[1]).toBe(
    'a,10,true,small-intestine,incomplete,yes,with,no',
  );
});

test('the R code is of the view', async ({ page }) => {
  await open(page, '#t=100&limits=log-log');
  const { name, content } = await taken(page, 'R code');
  expect(name).toBe('survival-all.R');
  expect(content.toString()).toContain('at <- 100');
  expect(content.toString()).toContain('conf.type = "log-log"');
  expect(content.toString()).toContain('#v=2&t=100&limits=log-log');
});

test('what it says and how to cite it are copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '#by=site');
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await figure(page).getByRole('button', { name: 'Copy what it says' }).click();
  await expect
    .poll(clipboard)
    .toContain('At 60 months. Small intestine: 2 of 3 alive; 1 died, none left; survival 67');
  await figure(page).getByRole('button', { name: 'Copy a citation' }).click();
  await expect
    .poll(clipboard)
    .toMatch(/Kawamura.*CC BY 4\.0.*, edition of \d{4}-\d\d-\d\d(?:, view #\S+)?$/s);
});

test('without a row the figure and all that is taken from it say so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const note = 'Row c left out: 5 of 6 patients.';
  await open(page, '#v=2&by=site&row=c&leave-out=c&leave-one-out=on&median=on');
  await expect(figure(page).locator('.figure-note')).toContainText(note);
  await expect(figure(page).locator('.month-sum')).toHaveCount(0);
  await expect(figure(page).locator('[data-shown] .arranged-words')).toBeEmpty();
  await expect(figure(page).locator('figcaption > [data-shown]')).toContainText(
    'Part of one of 3,641,816 compatible sets of times is drawn.',
  );
  await figure(page).getByRole('button', { name: 'Copy what it says' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/Row c left out: 5 of 6 patients\..*without each of its rows in turn\..*Median survival\. /su);
  for (const label of ['Figure (SVG)', 'Curve (CSV)', 'Patients (CSV)', 'R code'])
    expect((await taken(page, label)).content.toString(), label).toContain(note);
});

test('a link to the view is copied, and opens the same view', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '#v=2&by=resection&arrangement=2&t=100&median=on');
  const shown = await drawn(page);
  await figure(page).getByRole('button', { name: 'Copy link to this view' }).click();
  const view = '#v=2&by=resection&arrangement=2&t=100&median=on';
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(clipboard).toContain(view);
  const other = await context.newPage();
  await openAlive(other, await clipboard());
  await expect.poll(() => drawn(other)).toBe(shown);
});

test("what is taken of a reader's own table names the table, and neither the publication nor an address", async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('explore/');
  await page.locator('table-loader input[type="file"]').setInputFiles({
    ...{ name: 'mine.csv', mimeType: 'text/csv' },
    buffer: Buffer.from('months,died,arm\n5,1,A\n9,0,B\n12,1,A\n20,0,B\n'),
  });
  await expect(page.locator('table-loader').getByRole('status')).toContainText('4 patients');
  const own = figure(page);
  await chip(page, 'arm').check();
  await expect(drawing(page)).toHaveAccessibleName('Survival after time zero by arm');
  await own.getByText('Take this view with you').click();
  const content = async (label: string) => {
    const download = page.waitForEvent('download');
    await own.getByRole('button', { name: label }).click();
    return readFileSync(await (await download).path(), 'utf8');
  };
  await own.getByRole('button', { name: 'Copy a citation' }).click();
  const citation =
    'Survival after time zero by arm. Computed from a table that the reader brought: mine.csv.';
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(citation);
  const svg = await content('Figure (SVG)');
  expect(svg).toContain('brought: mine.csv.');
  for (const file of [svg, await content('R code')])
    expect(file.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /Kawamura|CC BY|Six patients|https?:/u,
    );
  expect(await content('Patients (CSV)')).toContain('\r\n2,5,true,A\r\n3,9,false,B\r\n');
});

test('a citation of a publication with a patient table names where the table is from', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  test.skip(!pages.includes('heart-failure/'), 'the site has no publication with a table');
  await open(page, 'heart-failure/');
  await figure(page).getByRole('button', { name: 'Copy a citation' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/Computed from: Ahmad T.*e0181001.*CC BY 4\.0.*, edition of \d{4}-\d\d-\d\d(?:, view #\S+)?$/s);
});
