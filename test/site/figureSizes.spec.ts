import type { Page } from '@playwright/test';
import { chip, drawing, figure, open as openAlive, pLine, seen } from './curve.ts';
import { expect, test } from './site.ts';

const FIGURES = 'survival-figure';

/** Opens a page on a phone with everything of its figure unfolded. */
async function open(page: Page, path: string): Promise<void> {
  await page.setViewportSize({ width: 320, height: 800 });
  await openAlive(page, `${path}#by=exon-11`);
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
    expect(targets.length).toBeGreaterThan(30);
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

test('on paper a figure takes the room that it needs, without controls, and its parts stay whole', async ({
  page,
}) => {
  await openAlive(page);
  await chip(page, 'Second hepatectomy').check();
  await page.emulateMedia({ media: 'print' });
  for (const kind of ['radio', 'slider', 'button'] as const)
    await expect(figure(page).getByRole(kind)).toHaveCount(0);
  for (const words of ['More ways to see this', 'Take this view with you'])
    await expect(figure(page).getByText(words)).toBeHidden();
  await expect(drawing(page)).toBeVisible();
  await expect(figure(page).getByRole('img', { name: 'Table at risk' })).toBeVisible();
  await expect(pLine(page)).toBeVisible();
  await expect(seen(page, /immortal time/)).toBeVisible();
  // Hollow dots take the place of the grips.
  await expect(drawing(page).locator('[data-mark="grip"] path').first()).toBeHidden();
  await expect(drawing(page).locator('[data-mark="grip"] circle').first()).toBeVisible();
  // The conditions of P stand under it, and over nothing.
  const conditions = seen(page, /ranks deals by/);
  await expect(conditions).toBeVisible();
  const [above, below] = [await conditions.boundingBox(), await drawing(page).boundingBox()];
  expect((above?.y ?? NaN) + (above?.height ?? NaN)).toBeLessThanOrEqual((below?.y ?? NaN) + 1);
  const whole = await drawing(page).evaluate((svg) => {
    const around: string[] = [];
    for (let part = svg.parentElement; part && part.localName !== 'figure'; part = part.parentElement)
      around.push(getComputedStyle(part).breakInside);
    return around;
  });
  expect(whole).toContain('avoid');
});
