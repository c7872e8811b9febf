import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { dist, expect, has, sitePath, test } from './site.ts';

test.skip(!has('survival-figure'), 'the first publication shows no figure of curves');

/** A figure further down that comes to life. */
const other = (page: Page) => page.locator('[data-figure]:not(survival-figure)').first();

/** The built site, but the end of its first page arrives only when `rest` is called. */
async function serveInPieces(site: string) {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const end = html.indexOf('</h2>', html.indexOf('</survival-figure>'));
  let rest = () => undefined as unknown;
  const server = createServer((asked, answer) => {
    void (async () => {
      if (asked.url === sitePath) {
        answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
        answer.write(html.slice(0, end));
        rest = () => answer.end(html.slice(end));
        return;
      }
      const had = await fetch(new URL(asked.url ?? '', site));
      answer.writeHead(had.status, { 'content-type': had.headers.get('content-type') ?? '' });
      answer.end(new Uint8Array(await had.arrayBuffer()));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${sitePath}`,
    rest: () => rest(),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

test('the figure of the first screen answers while the rest of the page still arrives', async ({
  browser,
  site,
}) => {
  const pieces = await serveInPieces(site);
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  await page.goto(pieces.url, { waitUntil: 'commit' });
  const figure = page.locator('survival-figure').first();
  const second = figure.locator('input[name$="grouping"]').nth(1);
  await expect(figure).toHaveAttribute('data-alive', '');
  expect(await page.evaluate(() => document.readyState)).toBe('loading');
  await second.check();
  await expect(figure.locator('.p-line')).toContainText('log-rank');
  expect(await page.evaluate(() => document.readyState)).toBe('loading');

  pieces.rest();
  await page.waitForLoadState('load');
  // What arrived later comes to life as well, in the view that was chosen meanwhile.
  const later = page.locator('[data-figure]').last();
  await later.scrollIntoViewIfNeeded();
  await expect(later).toHaveAttribute('data-alive', '');
  await expect(second).toBeChecked();
  expect(problems).toEqual([]);
  await page.close();
  await pieces.close();
});

test.describe('where the code of the further figures can’t be had', () => {
  test.use({ expectedMessages: /ERR_FAILED|dynamically imported/u });
  test('they say so; the living one, which has its own, doesn’t', async ({ page }) => {
    await page.goto('');
    test.skip((await other(page).count()) === 0, 'it is the only figure');
    await page.route(/furtherFigures/u, (route) => route.abort());
    // The living one has its code, and takes its time to prepare what it draws.
    const slow = await page.context().newCDPSession(page);
    await slow.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    await page.goto('');
    const first = page.locator('survival-figure').first();
    await expect(first).toHaveAttribute('data-alive', '');
    await expect(other(page).getByText('could not be loaded')).toBeVisible();
    await expect(first.getByText('could not be loaded')).toHaveCount(0);

    await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await page.unroute(/furtherFigures/u);
    await other(page).click({ position: { x: 5, y: 5 } });
    await expect(page.getByText('could not be loaded')).toHaveCount(0);
  });
});
