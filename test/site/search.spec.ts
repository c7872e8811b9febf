import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { publicationFolders } from '../../src/publication/publicationFolders.ts';
import { publicationHome } from '../../src/publication/publicationHome.ts';
import { dist, expect, first, pages, test } from './site.ts';

/** A word that every site has in many places: its figures and its methods are of it. */
const WORD = 'survival';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const field = (page: Page) => dialog(page).getByRole('searchbox');
const places = (page: Page) => dialog(page).getByRole('listitem').getByRole('link');

/** Opens the search with its key, once the page's script listens. */
async function openSearch(page: Page) {
  await expect(page.locator('[data-search]')).not.toHaveAttribute('hidden');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
}

test('what is looked through is small, one file for each publication, and asked for when it is wanted', async ({
  page,
}) => {
  for (const folder of publicationFolders()) {
    const file = readFileSync(join(dist, publicationHome(folder), 'search.json'));
    // What is made for paper repeats the exercises, and its key gives their answers away.
    const { pages: named } = JSON.parse(file.toString()) as { pages: Record<string, string> };
    expect(Object.keys(named)).not.toContain('teach/answers/');
    expect(gzipSync(file, { level: 9 }).length, folder).toBeLessThanOrEqual(192 * 1024);
  }
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => /search\.json|\/search\.[\w-]+\.js/u.test(path))).toEqual([]);
  await openSearch(page);
  await expect.poll(() => asked.filter((path) => path.endsWith('/search.json'))).toHaveLength(1);
});

test('the keys do it all: arrows, Enter, Escape; and "/" is a letter while somebody types', async ({
  page,
}) => {
  await page.goto('');
  await page.locator('.site-more summary').focus();
  await openSearch(page);
  await page.keyboard.type('a/b');
  await expect(field(page)).toHaveValue('a/b');
  await field(page).fill(WORD);
  await page.keyboard.press('ArrowDown');
  await expect(places(page).nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(places(page).nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(page.locator('.site-more summary')).toBeFocused();
  // Opened again, it has the words of before, to be typed over.
  await openSearch(page);
  await page.keyboard.type('Greenwood');
  await expect(field(page)).toHaveValue('Greenwood');
  await page.keyboard.press('Enter');
  await expect(page.locator(':target')).toBeInViewport();

  // Wherever text is typed on a page.
  for (const field of ['<input>', '<textarea></textarea>', '<p contenteditable="true">x</p>']) {
    await page.evaluate((html) => {
      document.querySelector('main')!.insertAdjacentHTML('afterbegin', `<div id="typed">${html}</div>`);
      document.querySelector<HTMLElement>('#typed > *')!.focus();
    }, field);
    await page.keyboard.press('/');
    await expect(dialog(page)).toBeHidden();
    await page.evaluate(() => document.querySelector('#typed')!.remove());
  }
});

for (const [key, leads] of [
  ['ArrowDown', 'to the first place'],
  ['Enter', 'to its page'],
] as const)
  test(`${key} pressed before the places are there leads ${leads} when they are`, async ({ page }) => {
    const asked = Promise.withResolvers<void>();
    await page.route('**/search.json', async (route) => {
      await asked.promise;
      await route.continue();
    });
    await page.goto('');
    await openSearch(page);
    await field(page).fill(WORD);
    await page.keyboard.press(key);
    await expect(field(page)).toBeFocused();
    asked.resolve();
    if (key === 'ArrowDown') await expect(places(page).first()).toBeFocused();
    else await expect(dialog(page)).toBeHidden();
  });

test('it says so where nothing is found, and what to try', async ({ page }) => {
  await page.goto('');
  await openSearch(page);
  await field(page).fill('zzzzqqqq');
  await expect(dialog(page).getByRole('status')).toHaveText('Nothing found for “zzzzqqqq”.');
  await expect(dialog(page)).toContainText('leave a word out');
  const references = dialog(page).getByRole('link', { name: 'references' });
  // A publication that cites nothing has no such list.
  if (first.citations.length === 0) return expect(references).toHaveCount(0);
  await references.click();
  await expect(page.locator('#references')).toBeInViewport();
});

test.describe('where what is searched can’t be had', () => {
  test.use({ expectedMessages: /404|Failed to load/u });
  test('it says so, and tries again when it is opened again', async ({ page }) => {
    await page.route('**/search.json', (route) => route.fulfill({ status: 404 }), { times: 1 });
    await page.goto('');
    await openSearch(page);
    await expect(dialog(page).getByRole('status')).toContainText('could not be loaded');
    await page.keyboard.press('Escape');
    await openSearch(page);
    await field(page).fill(WORD);
    await expect(places(page).first()).toBeVisible();
  });
});

test('it fits a page of 320 px, whatever is typed', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await page.goto('');
  await openSearch(page);
  for (const words of [WORD, 'x'.repeat(300), 'P 0.025']) {
    await field(page).fill(words);
    await expect(dialog(page).getByRole('status')).not.toBeEmpty();
    const wide = await dialog(page).evaluate(
      (element) =>
        [element, ...element.querySelectorAll('*')]
          .filter(
            (each) =>
              each.getBoundingClientRect().right > innerWidth || each.scrollWidth > each.clientWidth + 1,
          )
          .filter((each) => each.clientWidth > 0 && !each.matches('input')).length,
    );
    expect(wide, words).toBe(0);
  }
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`it has no fault that axe can find, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('');
    await openSearch(page);
    for (const words of [WORD, 'zzzzqqqq']) {
      await field(page).fill(words);
      await expect(dialog(page).getByRole('status')).not.toBeEmpty();
      const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    }
  });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('no page has a control for it', async ({ page }) => {
    for (const address of pages) {
      await page.goto(address);
      await expect(page.locator('[data-search]:visible')).toHaveCount(0);
    }
  });
});

test('a page alone has neither the control nor the key', () => {
  for (const folder of publicationFolders()) {
    const html = readFileSync(join(dist, publicationHome(folder), 'supplement', `${folder}.html`), 'utf8');
    expect(html).not.toMatch(/<[^>]*\sdata-search/u);
    expect(html).not.toContain('search.json');
  }
});
