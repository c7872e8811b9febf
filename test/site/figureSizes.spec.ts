import type { Page } from '@playwright/test';
import { open as openAlive } from './curve.ts';
import { expect, first, has, test } from './site.ts';

test.skip(!has('survival-figure'), 'the first publication shows no figure of curves');

const FIGURES = 'survival-figure';

/** Opens a page on a phone with everything of its figure unfolded. */
async function open(page: Page, path: string): Promise<void> {
  await page.setViewportSize({ width: 320, height: 800 });
  await openAlive(page, `${path}#by=${first.series.groupings.at(-1)?.id ?? 'all'}`);
  for (const summary of await page.locator(`${FIGURES} summary:visible`).all()) await summary.click();
}

for (const path of ['', 'explore/']) {
  test(`what can be touched is at least 24 px wide and high on a phone, /${path}`, async ({ page }) => {
    await open(page, path);
    const targets = await page
      .locator(
        `:is(${FIGURES}) :is(button, select, summary, a, label:has(input), input[type="range"], [role="slider"])`,
      )
      .evaluateAll((elements) =>
        elements
          .filter((element) => element.checkVisibility())
          .map((element) => {
            const { width, height } = element.getBoundingClientRect();
            return { name: `${element.localName} ${element.textContent.trim().slice(0, 30)}`, width, height };
          }),
      );
    expect(targets.length).toBeGreaterThan(15);
    for (const { name, width, height } of targets) {
      // Fractions of a px are lost between the layout and its boxes.
      expect(width, `width of ${name}`).toBeGreaterThan(23.9);
      expect(height, `height of ${name}`).toBeGreaterThan(23.9);
    }
  });

  test(`text is at least 12 px high on a phone, whatever is unfolded, /${path}`, async ({ page }) => {
    await open(page, path);
    const small = await page.locator(`:is(${FIGURES})`).evaluateAll((figures) =>
      figures.flatMap((figure) => {
        const found: string[] = [];
        const texts = document.createTreeWalker(figure, NodeFilter.SHOW_TEXT);
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          const parent = node.parentElement;
          const words = node.textContent?.trim() ?? '';
          if (!parent || words === '' || !parent.checkVisibility() || parent.closest('.visually-hidden'))
            continue;
          const drawing = parent.closest('svg');
          const scale = drawing?.getScreenCTM()?.a ?? 1;
          if (Number.parseFloat(getComputedStyle(parent).fontSize) * scale < 12) found.push(words);
        }
        return found;
      }),
    );
    expect(small).toEqual([]);
  });
}
