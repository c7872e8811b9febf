import type { Locator, Page } from '@playwright/test';
import { figure, open, unfold as unfoldPart } from '../../site/curve.ts';
import { expect, has, test } from '../../site/site.ts';

test.skip(!has('survival-figure'), 'the first publication shows no survival figure');

const cards = (page: Page) =>
  figure(page).locator('section', { has: page.getByRole('heading', { level: 3 }) });

async function unfold(page: Page): Promise<void> {
  await open(page, 'explore/');
  await unfoldPart(page, 'All groupings side by side');
  await expect(cards(page).last()).toBeVisible();
}

/** What reaches beyond its card or the figure's content, and letters of less than 12 px. */
const faults = (card: Locator) =>
  card.evaluate((section) => {
    const figure = section.closest('.figure');
    if (!figure) throw new Error('the card stands in no figure');
    const style = getComputedStyle(figure);
    const edge =
      figure.getBoundingClientRect().right -
      Number.parseFloat(style.paddingRight) -
      Number.parseFloat(style.borderRightWidth);
    const most = Math.min(edge, section.getBoundingClientRect().right) + 0.5;
    const found: string[] = [];
    for (const element of section.querySelectorAll<HTMLElement | SVGElement>('*')) {
      // Curves may be clipped by their drawing; letters may not.
      if (element.closest('svg') && !['svg', 'text'].includes(element.localName)) continue;
      if (element.getBoundingClientRect().right > most)
        found.push(`${element.localName} “${element.textContent.slice(0, 30)}” beyond its card`);
    }
    for (const text of section.querySelectorAll('text')) {
      const size = Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 1);
      if (size < 12) found.push(`“${text.textContent}” ${size} px`);
    }
    return found;
  });

for (const width of [320, 390, 768, 1920])
  test(`side by side, groupings keep to their cards, as opened and redrawn, ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await unfold(page);
    for (const card of await cards(page).all()) await expect.poll(() => faults(card)).toEqual([]);
    await page.goto('explore/#v=2&show=mortality&band=on&envelope=on');
    await expect(cards(page).first().getByRole('img')).toHaveAccessibleName('Mortality after hepatectomy');
    for (const card of await cards(page).all()) await expect.poll(() => faults(card)).toEqual([]);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(width);
  });

test('on paper the head of the groupings side by side stands over the first of them', async ({ page }) => {
  await unfold(page);
  await page.emulateMedia({ media: 'print' });
  const head = figure(page).getByText('All groupings side by side');
  await expect(head).toBeVisible();
  await expect(head).toHaveCSS('break-after', 'avoid');
  await expect(cards(page).first()).toHaveCSS('break-inside', 'avoid');
});
