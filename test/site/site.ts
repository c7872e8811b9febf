import { test as base, expect, type Page } from '@playwright/test';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/cli/run.mjs';
import { basePath, serve } from '../../src/cli/serve.mjs';
import { loadPublication } from '../../src/publication/loadPublication.ts';
import { publicationFolders } from '../../src/publication/publicationFolders.ts';

/** The folder of the built site. */
export const dist = join(root, 'dist');

/** The path that the site was built for, with a slash at both ends. */
export const sitePath = basePath();

if (!existsSync(join(dist, 'index.html'))) throw new Error('nothing is built: run "npm run build" first');

/** The HTML files of the built site, relative to `dist`. */
export const htmlFiles = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.html'))
  .sort();

/** The kinds of questions that pages of exercises have shown so far. */
const kinds = new Set<string>();

/** Whether a page is the plan or the slides of a session longer than the shortest: they are alike but for their length. */
function isLonger(file: string): boolean {
  return /(^|\/)teach\/(session-|slides\/)(?!10\/)\d+\/index\.html$/.test(file);
}

/** Whether a page is none of an exercise, or the first one with a kind of question: they are alike but for that. */
function hasNewKind(file: string): boolean {
  if (!/(^|\/)teach\/[^/]+\/index\.html$/.test(file)) return true;
  const asked = [...readFileSync(join(dist, file), 'utf8').matchAll(/<teach-ask[^>]* data-kind="([a-z]+)"/g)];
  const fresh = asked.flatMap(([, kind = '']) => (kinds.has(kind) ? [] : [kind]));
  for (const kind of fresh) kinds.add(kind);
  return asked.length === 0 || fresh.length > 0;
}

/** Whether pages of components with, and without, a figure were met. */
const examples = new Set<boolean>();

/** Whether a page is none of a component, or the first one with a figure or without: they are alike but for that. */
function hasNewExample(file: string): boolean {
  // A figure's own page holds what the article holds.
  if (/(^|\/)figures\/(?!curve\/)/.test(file)) return false;
  if (!file.startsWith('docs/components/')) return true;
  const isFigure = readFileSync(join(dist, file), 'utf8').includes('class="figure"');
  const isNew = !examples.has(isFigure);
  examples.add(isFigure);
  return isNew;
}

/**
 * The addresses of all pages, relative to the base address: "" is the first, "explore/" another; of the exercises, one with each
 * kind of question; of the sessions, the shortest; of components, one with a figure and one without. An article's single file is not among them: it is the same article again, and supplement.spec.ts opens it from
 * disk.
 */
export const pages = htmlFiles
  .filter((file) => file !== '404.html' && !/(^|\/)supplement\/(?!index\.html)/.test(file))
  .filter((file) => !isLonger(file) && hasNewKind(file) && hasNewExample(file))
  .map((file) => file.replace(/index\.html$/, ''));

/** The publications of the site: the first page's, then the others. Tests ask them what there is to look at, and know none by its name. */
export const publications = publicationFolders().map((folder) => loadPublication(folder));
export const first = publications[0]!;

/** Whether the first page as built holds an element of that name. */
export function has(element: string): boolean {
  return readFileSync(join(dist, 'index.html'), 'utf8').includes(`<${element}`);
}

/** Scrolls to where the contents beside the text are seen: in a short article wide figures cover them before. */
export async function toContents(page: Page): Promise<void> {
  await page.locator('#how-to-cite').evaluate((heading) => {
    heading.scrollIntoView({ block: 'start', behavior: 'instant' });
  });
}

interface Options {
  /** Console messages that a test provokes on purpose; every other one fails it. */
  expectedMessages: RegExp | null;
}

/**
 * Playwright's `test` with the built site served for it: `page.goto('')` opens the first page, `page.goto('explore/')` another.
 *
 * Whatever else a test looks at, it also fails if a page writes to the console, throws, or asks another host for anything.
 */
export const test = base.extend<Options & { watch: undefined }, { site: string }>({
  expectedMessages: [null, { option: true }],

  site: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that are needed from this pattern.
    async ({}, use) => {
      const { url, close } = await serve();
      await use(url);
      await close();
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ site }, use) => use(site),

  watch: [
    async ({ context, site, expectedMessages }, use) => {
      const messages: string[] = [];
      const requests: string[] = [];
      context.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
      context.on('weberror', (error) => messages.push(`uncaught: ${error.error().message}`));
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith('http') && url.origin !== new URL(site).origin) requests.push(url.href);
      });
      await use(undefined);
      const unexpected = messages.filter((message) => !expectedMessages?.test(message));
      expect.soft(unexpected, 'messages on the console').toEqual([]);
      expect.soft(requests, 'requests to other hosts').toEqual([]);
    },
    { auto: true },
  ],
});

/** Scrolls from top to bottom in steps of half a window, as a reader would, so that everything that waits to be near is loaded. */
export async function readThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const pause = () => new Promise((resolve) => setTimeout(resolve, 50));
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
      scrollTo({ top: y, behavior: 'instant' });
      await pause();
    }
  });
  await page.waitForLoadState('networkidle');
}

export { expect };
