import AxeBuilder from '@axe-core/playwright';
import { expect, pages, readThrough, test } from './site.ts';

for (const path of pages) {
  test.describe(`/${path}`, () => {
    for (const width of [320, 768, 1440]) {
      test(`fits a window ${width} px wide`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(path);
        await readThrough(page);
        const { scrollWidth, widest } = await page.evaluate(() => ({
          scrollWidth: document.documentElement.scrollWidth,
          widest: [...document.querySelectorAll('body *')]
            .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
            .slice(0, 5)
            .map((element) => `${element.localName}.${element.getAttribute('class') ?? ''}`),
        }));
        expect(scrollWidth, `reaches beyond the window: ${widest.join(', ')}`).toBeLessThanOrEqual(width);
      });
    }

    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [320, 1280]) {
        test(`has no fault that axe can find, ${colorScheme}, ${width} px`, async ({ page }) => {
          // It looks at every element of the page, and some pages are lists of hundreds of numbers.
          test.setTimeout(300_000);
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize({ width, height: 800 });
          await page.goto(path);
          await readThrough(page);
          const { violations } = await new AxeBuilder({ page }).analyze();
          const faults = violations.flatMap(({ id, help, nodes }) =>
            nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
          );
          expect(faults).toEqual([]);
        });
      }
    }
  });
}
