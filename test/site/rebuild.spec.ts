import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { parseHTML } from 'linkedom';
import { root, tool } from '../../src/cli/run.mjs';
import { serve } from '../../src/cli/serve.mjs';
import { dist, expect, test } from './site.ts';

/** What a copy of the project doesn't need, because it is made anew or lent. */
const LEFT_OUT = ['node_modules', 'dist', '.astro', 'test-results', 'playwright-report'];

/** The project copied into a folder of its own, with the packages of this one. */
function copyProject(): string {
  const copy = join(mkdtempSync(join(tmpdir(), 'another folder ')), 'project');
  cpSync(root, copy, {
    recursive: true,
    filter: (source) => !LEFT_OUT.includes(relative(root, source).split(sep)[0] ?? ''),
  });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

async function build(folder: string, env: Record<string, string> = {}): Promise<void> {
  const { code, output } = (await tool('astro/bin/astro.mjs', ['build'], {
    // Playwright sets NODE_ENV for its workers; a build from the command line has none.
    env: { NODE_ENV: undefined, ...env },
    cwd: folder,
  })) as { code: number; output: string };
  expect(code, output).toBe(0);
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

test.describe('the project in another folder', () => {
  test.describe.configure({ mode: 'serial', timeout: 900_000 });
  let copy = '';

  test.beforeAll(() => {
    copy = copyProject();
  });

  test.afterAll(() => {
    rmSync(join(copy, '..'), { recursive: true, force: true });
  });

  test('is built to the same bytes', async () => {
    await build(copy);
    const files = filesOf(join(copy, 'dist'));
    expect(files).toEqual(filesOf(dist));
    const different = files.filter(
      (file) => !readFileSync(join(copy, 'dist', file)).equals(readFileSync(join(dist, file))),
    );
    expect(different).toEqual([]);
  });

  test('says nothing of the folder that it was built in', () => {
    const told = filesOf(join(copy, 'dist')).filter((file) =>
      /another folder |node_modules\//.test(readFileSync(join(copy, 'dist', file), 'latin1')),
    );
    expect(told).toEqual([]);
  });

  test('is published under a path of another host', async ({ browser }) => {
    await build(copy, { SITE: 'https://example.org', BASE: 'series' });
    const built = join(copy, 'dist');
    const home = 'https://example.org/series/';

    const { document } = parseHTML(readFileSync(join(built, 'index.html'), 'utf8'));
    const content = (name: string) =>
      document.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content') ?? '';
    const fileOf = (address: string) => join(built, address.replace(home, ''));
    expect(document.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(home);
    expect(content('citation_public_url')).toBe(home);
    expect(content('og:url')).toBe(home);
    for (const name of ['citation_pdf_url', 'og:image']) {
      expect(content(name), name).toMatch(/^https:\/\/example\.org\/series\/supplement\/[\w-]+\.(pdf|png)$/);
      expect(existsSync(fileOf(content(name))), name).toBe(true);
    }
    // A PNG's width and height stand at fixed places in its head.
    const picture = readFileSync(fileOf(content('og:image')));
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);

    const sitemap = readFileSync(join(built, 'sitemap.xml'), 'utf8');
    const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
    // A figure's own page belongs to the article's, and whoever looks for a question should not find its answer.
    const apart = /(^|\/)(figures\/[\w-]+|teach\/answers)\/index\.html$/;
    const pages = filesOf(built).filter((file) => /(^|\/)index\.html$/.test(file) && !apart.test(file));
    const frame = JSON.parse(readFileSync(join(built, 'figures/curve/oembed.json'), 'utf8')) as {
      html: string;
    };
    expect(frame.html).toContain(`src="${home}figures/curve/#embed"`);
    expect(readFileSync(join(built, 'feed.xml'), 'utf8')).toContain(`<id>${home}</id>`);
    expect(addresses).toEqual(pages.map((file) => home + file.replace(/index\.html$/, '')).sort());

    const { url, close } = await serve({ folder: built, base: '/series/' });
    try {
      const page = await browser.newPage();
      const faults: string[] = [];
      page.on('console', (message) => faults.push(message.text()));
      page.on('response', (response) => {
        if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
      });
      await page.goto(`${url}#by=all`);
      await page.locator('survival-figure').first().scrollIntoViewIfNeeded();
      await expect(page.getByRole('slider', { name: /^Read the curves/ }).first()).toBeVisible({
        timeout: 90_000,
      });
      await page.keyboard.press('/');
      await page.getByRole('searchbox').fill('Greenwood');
      const place = page.getByRole('dialog').getByRole('listitem').getByRole('link').first();
      await expect(place).toHaveAttribute('href', /^\/series\/methods\/#/u);
      await page.keyboard.press('Enter');
      await expect(page.locator(':target')).toBeVisible();
      await page.goBack();
      const pages = page.getByRole('navigation', { name: 'Pages' });
      await pages.getByText('More', { exact: true }).click();
      await pages.getByRole('link', { name: 'Supplement' }).click();
      const archive = await page.locator('.file-group a').first().getAttribute('href');
      const response = await page.request.get(new URL(archive ?? '', page.url()).href);
      expect(response.status()).toBe(200);
      await page.goto(
        new URL((await page.locator('.file-group a[href$=".html"]').getAttribute('href')) ?? '', page.url())
          .href,
      );
      for (const link of await page.locator('a[href]').all())
        expect(await link.getAttribute('href')).toMatch(/^(#|https:|mailto:)/);
      expect(faults).toEqual([]);
      await page.close();
    } finally {
      await close();
    }
  });
});
