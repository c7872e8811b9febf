import type { Page } from '@playwright/test';
import { readerLetters } from '../../src/styles/readerLetters.ts';
import { expect, pages, test } from './site.ts';

/** The names of the fonts that the letters of the first element found are drawn in. */
async function fontsOf(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  await session.detach();
  return fonts.map(({ familyName, isCustomFont }) =>
    isCustomFont ? familyName.replace(/ (ExtraLight|Variable)$/u, '') : `the system’s ${familyName}`,
  );
}

/** Lets every font, and every sheet of styles or script that brings them, arrive late, and counts how much of the page moves. */
async function openSlowly(page: Page): Promise<void> {
  // On a slow machine the deaths begin to travel meanwhile, and the digits of their sum with them.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.route(/\.(woff2|css)$|(fonts|slanted)\.js$/u, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue();
  });
  await page.addInitScript(() => {
    const moved: number[] = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        moved.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('');
  await page.evaluate(() => document.fonts.ready);
}

for (const width of [390, 1440]) {
  test(`a first visit has upright and slanted letters of its own however late they come, ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await openSlowly(page);
    await page.evaluate(() => {
      const isSerif = (element: Element) => getComputedStyle(element).fontFamily.includes('Source Serif 4');
      [...document.querySelectorAll('em, cite')].find(isSerif)?.setAttribute('data-slanted', '');
    });
    // An article need not slant a word.
    const slanted = (await page.locator('[data-slanted]').count()) > 0 ? ['[data-slanted]'] : [];
    for (const selector of ['main > p[id]', 'h1', ...slanted])
      await expect.poll(() => fontsOf(page, selector), selector).toContain('Source Serif 4');
    await expect.poll(() => fontsOf(page, '.site-nav a')).toEqual(['Source Sans 3']);
  });

  test(`nothing moves when letters come late, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openSlowly(page);
    await expect(page.locator('h1')).toBeVisible();
    // Two frames after the last of them: what moves is told with the frame that shows it.
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    expect(await page.evaluate(() => (window as unknown as { moved: number[] }).moved)).toEqual([]);
  });
}

for (const path of ['', 'explore/', 'teach/'].filter((each) => pages.includes(each)))
  test(`the letters that come first are all that a page needs, /${path}`, async ({ page }) => {
    const fetched: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'font') fetched.push(new URL(request.url()).pathname);
    });
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    // An author's own letters may be others; then the whole font is fetched for them.
    const others = await page.evaluate(
      (letters) =>
        [...document.body.innerText].filter((letter) => letter.trim() && !letters.includes(letter)),
      readerLetters,
    );
    test.skip(
      others.some((letter) => letter < '\u2070'),
      `letters of its own: ${others.join('')}`,
    );
    expect(fetched).toEqual([]);
  });

test('the letters of the system take the room of those that come', async ({ page }) => {
  await page.goto('');
  const widths = await page.evaluate(async () => {
    const text = [...document.querySelectorAll('main > p')].map((part) => part.textContent).join(' ');
    const pen = document.createElement('canvas').getContext('2d')!;
    const width = (family: string) => {
      pen.font = `20px "${family}"`;
      return pen.measureText(text).width;
    };
    const faces = [...document.fonts].filter(({ family }) => family.includes('Fallback'));
    const had = await Promise.all(
      faces.map(async ({ family }) => {
        const name = family.replaceAll('"', '');
        const found = await document.fonts.load(`20px "${name}"`).catch(() => []);
        const own = name.startsWith('Source Serif') ? 'Source Serif 4' : 'Source Sans 3';
        await document.fonts.load(`20px "${own}"`);
        return found.length === 0 ? [] : [{ name, ratio: width(name) / width(own) }];
      }),
    );
    return had.flat();
  });
  // A system has some of them.
  expect(widths.length).toBeGreaterThan(0);
  for (const { name, ratio } of widths) expect(Math.abs(ratio - 1), name).toBeLessThan(0.02);
});
