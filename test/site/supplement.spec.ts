import { test as plain } from '@playwright/test';
import { unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dist, expect, publications, test } from './site.ts';

const supplements = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /(^|\/)supplement\/index\.html$/.test(file))
  .map((file) => file.replace(/index\.html$/, ''));

const singleFiles = supplements.flatMap((folder) =>
  readdirSync(join(dist, folder))
    .filter((file) => file.endsWith('.html') && file !== 'index.html')
    .map((file) => join(dist, folder, file)),
);

test('there is a single file of every article', () => {
  expect(singleFiles.length).toBe(supplements.length);
  expect(singleFiles.length).toBeGreaterThan(0);
});

for (const file of singleFiles) {
  plain.describe(`${file.slice(dist.length + 1)}, opened from disk without a network`, () => {
    const address = pathToFileURL(file).href;
    const messages: string[] = [];
    const requests: string[] = [];

    plain.beforeEach(async ({ context }) => {
      messages.length = 0;
      requests.length = 0;
      await context.setOffline(true);
      context.on('console', (message) => messages.push(message.text()));
      context.on('weberror', (error) => messages.push(error.error().message));
      context.on('request', (request) => {
        if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(address))
          requests.push(request.url());
      });
    });

    plain.afterEach(() => {
      expect(messages, 'messages on the console').toEqual([]);
      expect(requests, 'requests beside the file itself').toEqual([]);
    });

    plain('weighs less than 1.5 MB', () => {
      expect(statSync(file).size).toBeLessThan(1_500_000);
    });

    plain('is set in its own fonts', async ({ page }) => {
      await page.goto(address);
      await page.evaluate(() => document.fonts.ready);
      // What it was painted with, not what was asked for.
      const client = await page.context().newCDPSession(page);
      await client.send('DOM.enable');
      await client.send('CSS.enable');
      const { root } = await client.send('DOM.getDocument');
      const painted = async (selector: string) => {
        const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector });
        const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
        return fonts.map(({ familyName }) => familyName);
      };
      await expect.poll(() => painted('h1')).toEqual([expect.stringContaining('Source Serif 4')]);
      await expect.poll(() => painted('.about')).toEqual([expect.stringContaining('Source Sans 3')]);
    });

    plain('says how its numbers came about, and holds no id twice', async ({ page }) => {
      await page.goto(address);
      await page.locator('a.stat:not(.stat-plain)').first().click();
      const card = page.locator('.stat-card:popover-open');
      await expect(card.locator('.card-text')).not.toBeEmpty();
      await card.locator('a[href^="#claim-"]').click();
      await expect(page.locator('.number-claim:target')).toBeVisible();
      const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    });

    plain('regroups, steps, and opens the view of an address', async ({ page }) => {
      await page.goto(address);
      const figure = page.locator('survival-figure').first();
      await figure.scrollIntoViewIfNeeded();
      const drawing = figure.getByRole('img', { name: / after / }).first();
      // A record with trillions of tables is solved by the page itself.
      const alive = () =>
        expect(figure.getByRole('slider', { name: /^Read the curves/ })).toBeVisible({ timeout: 90_000 });
      await alive();
      const groupings = figure.getByRole('group', { name: 'Group the patients by' }).getByRole('radio');
      const label = await groupings.last().locator('xpath=..').innerText();
      const before = await drawing.innerHTML();
      await groupings.last().check();
      await expect.poll(() => drawing.innerHTML()).not.toBe(before);
      expect(page.url()).toContain('by=');

      // A table of patients has one arrangement, and nothing to step through; a record may leave several open.
      const count = figure.getByText(/^arrangement \d+ of (?!1$)\d+$/).filter({ visible: true });
      if ((await count.count()) > 0) {
        await expect(count).toHaveText(/ 1 of /);
        await figure.getByRole('button', { name: 'Next arrangement' }).click();
        await expect(count).toHaveText(/ 2 of /);
      }
      // What a fold holds is up to date as soon as it is opened.
      await figure.getByText('The figure as a table').click();
      const table = figure.getByRole('table', { name: /at the ticks of the axis/u });
      await expect(table).toContainText(label.trim(), { ignoreCase: true });
      const shown = await table.textContent();
      const view = page.url();

      await page.goto('about:blank');
      await page.goto(view);
      await alive();
      await expect(groupings.last()).toBeChecked();
      await figure.getByText('The figure as a table').click();
      await expect(table).toHaveText(shown ?? '');
    });

    plain('leads to its claims where the site has a page of them', async ({ page }) => {
      await page.goto(address);
      const link = page.locator('.back-matter').getByRole('link', { name: 'Claims', exact: true });
      await link.click();
      await expect(page.locator('.claims-fold summary', { hasText: /^In the article: /u })).toBeVisible();
    });

    plain('has a policy that allows its own script and nothing else', async ({ page }) => {
      await page.goto(address);
      const policy = await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content');
      expect(policy).toContain("default-src 'none'");
      expect(policy).toMatch(/script-src 'sha256-[^']+'(;|$)/);
      expect(policy).not.toMatch(/'unsafe-|'self'|https?:|\*/);
    });
  });
}

for (const file of singleFiles)
  for (const [where, opened, canonical] of [
    ['from disk', 'file', null],
    ['as a blob', 'blob', null],
    ["from a server on the reader's machine", 'server', null],
    ['from disk, of a site that knows its address', 'file', 'https://example.org/series/'],
    ['as a blob, of a site that knows its address', 'blob', 'https://example.org/series/'],
  ] as const)
    plain(
      `${file.slice(dist.length + 1)}, opened ${where} names no place that only this machine knows`,
      async ({ page, context }) => {
        const html = readFileSync(file, 'utf8')
          .replace(/<link rel="canonical"[^>]*>/u, '')
          .replace(
            '</head>',
            canonical === null ? '</head>' : `<link rel="canonical" href="${canonical}"></head>`,
          );
        const copies: string[] = [];
        await page.exposeFunction('keepCopy', (text: string) => copies.push(text));
        await page.addInitScript(() => {
          const keep = (text: string) =>
            (window as unknown as { keepCopy: (text: string) => Promise<void> }).keepCopy(text);
          Object.defineProperty(navigator, 'clipboard', { value: { writeText: keep } });
        });
        const home = 'http://localhost:4999/somebody/';
        await context.route(`${home}**`, (route) =>
          route.fulfill({
            contentType: 'text/html',
            body: route.request().url().endsWith('article.html')
              ? html
              : '<!doctype html><title>Empty</title>',
          }),
        );
        const copy = plain.info().outputPath('somebody.html');
        writeFileSync(copy, html);
        const start = opened === 'file' ? pathToFileURL(copy).href : `${home}article.html`;
        if (opened === 'blob') {
          await page.goto(`${home}empty.html`);
          const blob = await page.evaluate(
            (text) => URL.createObjectURL(new Blob([text], { type: 'text/html' })),
            html,
          );
          await page.evaluate((to) => {
            location.href = to;
          }, blob);
          await page.waitForURL(/^blob:/);
        } else await page.goto(start);
        const figure = page.locator('survival-figure').first();
        await figure.scrollIntoViewIfNeeded();
        await expect(figure.getByRole('slider', { name: /^Read the curves/ })).toBeVisible({
          timeout: 90_000,
        });
        const groupings = figure.getByRole('group', { name: 'Group the patients by' });
        await groupings.getByRole('radio').last().check();
        await figure.getByText('Take this view with you').click();
        for (const label of ['Figure (SVG)', 'R code']) {
          const download = page.waitForEvent('download');
          await figure.getByRole('button', { name: label }).click();
          copies.push(readFileSync(await (await download).path(), 'utf8').replace(/url\(data:[^)]*\)/u, ''));
        }
        await figure.getByRole('button', { name: 'Copy a citation' }).click();
        await figure.getByRole('button', { name: 'Copy link to this view' }).click();
        await expect.poll(() => copies.length).toBe(4);
        const title = await page.locator('h1').textContent();
        for (const text of copies) {
          expect(text).not.toMatch(/file:|blob:|localhost|somebody/iu);
          expect(text.replaceAll('&amp;', '&')).toMatch(
            canonical === null
              ? /edition of \d{4}-\d\d-\d\d/u
              : /https:\/\/example\.org\/series\/#[^\s]*\bby=/u,
          );
          expect(text).toMatch(/#[^\s]*\bby=/u);
          if (canonical === null) expect(text).toContain(title?.trim());
        }
        if (canonical !== null)
          expect(copies.at(-1)).toMatch(/^https:\/\/example\.org\/series\/#[^\s]*\bby=/u);
        // Wherever the reader has been, no link leads to a place that isn't on the web or in the file.
        for (const address of await page
          .locator('a')
          .evaluateAll((all) => all.map((a) => a.getAttribute('href'))))
          expect(address ?? '#').toMatch(/^(#|https:|mailto:)/u);
      },
    );

for (const path of supplements)
  test(`the page that /${path} belongs to tells programs what it is, and where its forms and its licence are`, () => {
    const { document } = parseHTML(readFileSync(join(dist, path, '..', 'index.html'), 'utf8'));
    const types = (rel: string) =>
      [...document.querySelectorAll(`head > link[rel="${rel}"]`)].map((link) => link.getAttribute('type'));
    expect(types('item')).toEqual(
      expect.arrayContaining(['application/zip', 'text/html', 'application/pdf']),
    );
    expect(types('describedby')).toContain('application/vnd.citationstyles.csl+json');
    expect(types('type')).toHaveLength(2);
    expect(types('license').length).toBeGreaterThan(0);
  });

for (const path of supplements) {
  test(`/${path} lists every file with its size and true checksum`, async ({ page, request }) => {
    await page.goto(path);
    const items = await page.locator('.file-group li').evaluateAll((all) =>
      all.map((item) => ({
        address: item.querySelector('a')?.getAttribute('href') ?? '',
        facts: item.querySelector('.file-facts')?.textContent ?? '',
        sum: item.querySelector('code')?.textContent ?? '',
      })),
    );
    const onDisk = readdirSync(join(dist, path), { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => statSync(join(dist, path, file)).isFile())
      // The page itself, and the picture that only search engines and social networks ask for.
      .filter((file) => !['index.html', 'picture.png'].includes(file));
    expect(items.map(({ address }) => address).sort()).toEqual(onDisk.sort());
    for (const { address, facts, sum } of items) {
      const response = await request.get(new URL(address, page.url()).href);
      expect(response.status(), address).toBe(200);
      const bytes = new Uint8Array(await response.body());
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      expect(sum, address).toBe(Buffer.from(digest).toString('hex'));
      expect(facts, address).toMatch(/ (bytes|kB|MB) .*[A-Z]/);
    }
  });

  test(`/${path} has the same files in its archive, and the notices in the single file`, async ({ page }) => {
    await page.goto(path);
    const zip = (await page.locator('.file-group a').first().getAttribute('href')) ?? '';
    const unzipped = unzipSync(readFileSync(join(dist, path, zip)));
    const addresses = await page
      .locator('.file-group a')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
    const folder = zip.replace(/\.zip$/, '');
    expect(Object.keys(unzipped).sort()).toEqual(
      addresses
        .filter((address) => address !== zip)
        .map((address) => `${folder}/${address}`)
        .sort(),
    );
    for (const [name, bytes] of Object.entries(unzipped))
      expect(
        Buffer.from(bytes).equals(readFileSync(join(dist, path, name.slice(folder.length + 1)))),
        name,
      ).toBe(true);
    expect(addresses.some((address) => address.endsWith('.pdf'))).toBe(true);

    const notices = readFileSync(join(dist, path, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    // What reads tables, and what everything is set in.
    for (const name of [
      'papaparse',
      '@fontsource-variable/source-sans-3',
      '@fontsource-variable/source-serif-4',
    ])
      expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+, `, 'mu'));
    // What only the build uses is not the reader's matter.
    expect(notices).not.toMatch(/^(?:astro|katex|linkedom|fflate) \d/mu);
    for (const file of readdirSync(join(dist, path)).filter((each) => /^(?!index).*\.html$/.test(each))) {
      const { document } = parseHTML(readFileSync(join(dist, path, file), 'utf8'));
      expect(document.getElementById('notices')?.textContent).toBe(notices);
    }
    await expect(page.locator('main')).toContainText(
      /Built with Node\.js \d+\.\d+\.\d+, from (commit [0-9a-f]{40}|a folder)/,
    );
    await expect(page.locator('main')).toContainText(`The folder dist/${path.replace(/\/$/, '')} then`);
  });

  test(`/${path} gives a PDF with tags, an outline, vectors and the edition's date`, () => {
    const name = readdirSync(join(dist, path)).find((file) => file.endsWith('.pdf'));
    const pdf = readFileSync(join(dist, path, name ?? 'no PDF')).toString('latin1');
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toMatch(/\/Marked true/);
    expect(pdf).toMatch(/\/Outlines /);
    expect(pdf).toMatch(/\/Lang \(en\)/);
    expect(pdf).toMatch(/\/FontName \/\w+\+SourceSerif4/);
    expect(pdf).toMatch(/\/FontName \/\w+\+SourceSans3/);
    // Only photographs and scans are pixels.
    const { pictures } = publications.find(({ id }) => name === `${id}.pdf`)!;
    if (pictures.every((picture) => picture.name.endsWith('.svg')))
      expect(pdf).not.toMatch(/\/Subtype\s*\/Image/);
    // Claims and words are not printed: nothing in the PDF leads to them.
    expect(pdf).not.toMatch(/\/Dest \/(?:claim|term)-/);
    // A list of works is printed, where there is one.
    const html = readFileSync(join(dist, path, '..', 'index.html'), 'utf8');
    if (html.includes('id="ref-')) expect(pdf).toMatch(/\/Dest \/ref-/);
    expect(pdf).toMatch(/\/CreationDate \(D:\d{8}000000/);
  });
}
