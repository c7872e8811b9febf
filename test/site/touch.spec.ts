import { devices, type Page } from '@playwright/test';
import { expect, pages, test } from './site.ts';

test.use({
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  userAgent: devices['Pixel 7'].userAgent,
});

const teaching = pages.filter((path) => /(^|\/)teach\//.test(path));

/** What a thumb is to tap, and is less than 44 px high or wide. A link in a line of text, or among references, is as high as its line. */
async function tooSmall(page: Page): Promise<string[]> {
  return page.locator('main').evaluate((main) => {
    const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const isInText = (element: Element) =>
      element.matches('a') &&
      [...(element.parentElement?.childNodes ?? [])].some(
        (beside) => beside !== element && (beside.textContent ?? '').trim().length > 1,
      );
    return (
      [...main.querySelectorAll<HTMLElement>('a, button, summary, select, textarea, input, label')]
        .filter(
          (element) =>
            isShown(element) && !isInText(element) && !element.matches('.cite-number, .references a'),
        )
        // What is in a label is tapped with it; a slider is moved by itself.
        .filter((element) => !element.matches('label *') || element.matches('[type="range"]'))
        .flatMap((element) => {
          const { width, height } = element.getBoundingClientRect();
          const name = element.innerText || element.getAttribute('aria-label') || element.className;
          return width > 0 && (height < 43.9 || width < 43.9)
            ? [`${element.localName} “${name.slice(0, 30)}” ${Math.round(width)} × ${Math.round(height)}`]
            : [];
        })
    );
  });
}

for (const path of teaching)
  test(`${path} has nothing too small for a thumb`, async ({ page }) => {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('main details')) fold.setAttribute('open', '');
    });
    await expect.poll(() => tooSmall(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
