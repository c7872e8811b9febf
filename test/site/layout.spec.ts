import AxeBuilder from '@axe-core/playwright';
import { expect, has, pages, readThrough, test } from './site.ts';

for (const path of pages) {
  test.describe(`/${path}`, () => {
    test('fits windows of 280, 320, 768 and 1440 px', async ({ page }) => {
      await page.setViewportSize({ width: 280, height: 800 });
      await page.goto(path);
      await readThrough(page);
      for (const width of [280, 320, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        // What a wider window brings to life, or draws anew, has a frame to do it.
        await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 50))));
        const { scrollWidth, widest } = await page.evaluate(() => ({
          scrollWidth: document.documentElement.scrollWidth,
          widest: [...document.querySelectorAll('body *')]
            .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
            .slice(0, 5)
            .map((element) => `${element.localName}.${element.getAttribute('class') ?? ''}`),
        }));
        expect(scrollWidth, `${width}: reaches beyond the window: ${widest.join(', ')}`).toBeLessThanOrEqual(
          width,
        );
      }
    });

    for (const width of [320, 1280])
      test(`has no fault that axe can find, light and dark, ${width} px`, async ({ page }) => {
        // It looks at every element of the page, and some pages are lists of hundreds of numbers.
        test.setTimeout(600_000);
        await page.setViewportSize({ width, height: 800 });
        await page.goto(path);
        await readThrough(page);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          // What passed isn't listed: it would be each element of the page, several times.
          const looked = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
          // In the dark only colours are others.
          if (colorScheme === 'dark') looked.withRules(['color-contrast', 'link-in-text-block']);
          const { violations } = await looked.analyze();
          const faults = violations.flatMap(({ id, help, nodes }) =>
            nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
          );
          expect(faults, colorScheme).toEqual([]);
        }
      });
  });
}

test('words in a drawing stay apart where a reader sets more space between letters', async ({ page }) => {
  test.skip(!has('survival-figure'), 'the first publication shows no survival figure');
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('');
  const figure = page.locator('survival-figure').first();
  await figure.scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  // The spacing that WCAG 1.4.12 asks every page to bear.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important }',
    );
    document.adoptedStyleSheets.push(sheet);
  });
  const overlaps = await figure
    .locator('svg:visible')
    .first()
    .evaluate((drawing) => {
      const texts = [...drawing.querySelectorAll('text')].map((text) => ({
        words: text.textContent,
        box: text.getBoundingClientRect(),
      }));
      const names = texts.filter(({ words }) => /^At risk|^Died|^Left/u.test(words));
      return names.flatMap(({ words, box }) =>
        texts
          .filter(
            (other) =>
              other.box !== box &&
              Math.abs(other.box.top - box.top) < 4 &&
              other.box.left < box.right &&
              other.box.left >= box.left,
          )
          .map((other) => `${words} | ${other.words}`),
      );
    });
  expect(overlaps).toEqual([]);
});
