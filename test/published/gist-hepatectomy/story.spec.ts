import type { Page } from '@playwright/test';
import { expect, has, test } from '../../site/site.ts';

test.skip(!has('facts-story'), 'the first publication has no story');

const story = (page: Page) => page.getByRole('figure').filter({ hasText: 'What each statement leaves' });
const cards = (page: Page) => story(page).locator('li[tabindex="0"]');
const curve = (page: Page) => story(page).locator('.story-view').getByRole('img');
const count = (page: Page) => story(page).locator('.story-count');
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };

/** Opens the article, and waits until the story is alive: then a scrolled page shows another card. */
async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(hash);
  await story(page).scrollIntoViewIfNeeded();
  await expect(page.locator('facts-story')).toHaveAttribute('data-alive', '');
}

/** Scrolls until the middle of a card lies on the line that decides, three fifths down the screen. */
async function scrollTo(page: Page, index: number): Promise<void> {
  await cards(page)
    .nth(index)
    .evaluate((card) => {
      const { top, height } = card.getBoundingClientRect();
      scrollBy({ top: top + height / 2 - innerHeight * 0.6, behavior: 'instant' });
    });
}

for (const size of [PHONE, DESK])
  test.describe(`at ${size.width} px`, () => {
    test.use({ viewport: size });

    test('the count falls card by card, and the curve stays whole in view', async ({ page }) => {
      await open(page);
      const said: string[] = [];
      const total = await cards(page).count();
      for (let index = 0; index < total; index += 1) {
        await scrollTo(page, index);
        await expect(cards(page).nth(index)).toHaveAttribute('aria-current', 'step');
        await expect(story(page).locator('[aria-current="step"]')).toHaveCount(1);
        await expect(curve(page)).toBeInViewport({ ratio: 0.99 });
        await expect(cards(page).nth(index).getByRole('heading').first()).toBeInViewport();
        said.push(await curve(page).getAttribute('aria-label').then(String));
      }
      expect(new Set(said).size).toBe(total);
      await expect(count(page)).toHaveText('3,641,816 sets of times are left');
      await scrollTo(page, 1);
      await expect(count(page)).toHaveText('27,203,340,000 sets of times are left');
      await scrollTo(page, 0);
      await expect(count(page)).toHaveText('No end of sets of times yet');
      // Which step is shown is no view of its own.
      expect(new URL(page.url()).hash).toBe('');
    });

    test('nothing in it lies over the words of a card, and nothing is wider than the page', async ({
      page,
    }) => {
      await open(page);
      for (const index of [1, 3]) {
        await scrollTo(page, index);
        await expect(cards(page).nth(index)).toHaveAttribute('aria-current', 'step');
        const words = cards(page).nth(index).locator('.story-learned p').last();
        await words.evaluate((node) => {
          scrollBy({ top: node.getBoundingClientRect().bottom - innerHeight * 0.9, behavior: 'instant' });
        });
        const isOnTop = await words.evaluate((node) => {
          const { left, top, width, height } = node.getBoundingClientRect();
          return node.contains(document.elementFromPoint(left + width / 4, top + height / 2));
        });
        expect(isOnTop).toBe(true);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    });
  });

test('on a phone the curve stays on top, below the bar of contents, and takes at most half of the screen', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await open(page);
  await scrollTo(page, 2);
  const box = await story(page).locator('.story-view').boundingBox();
  const bar = await page.locator('.contents').boundingBox();
  if (!bar) throw new Error('there is no bar of contents');
  // The line under the bar may lie on the first pixel.
  expect(Math.abs((box?.y ?? 0) - (bar.y + bar.height))).toBeLessThanOrEqual(1.5);
  expect(box?.height).toBeLessThan(PHONE.height / 2);
  expect(box?.width).toBeGreaterThan(330);
});

test('the tab key goes from card to card, and each shows its picture', async ({ page }) => {
  await page.setViewportSize(DESK);
  await open(page);
  await cards(page).first().focus();
  for (const index of [1, 2, 3]) {
    await page.keyboard.press('Tab');
    await expect(cards(page).nth(index)).toBeFocused();
    await expect(cards(page).nth(index)).toHaveAttribute('aria-current', 'step');
    await expect(curve(page)).toBeInViewport({ ratio: 0.99 });
  }
  await expect(count(page)).toHaveText('3,830,504 sets of times are left');
});

/** What is drawn of the room, frame by frame, while the next card comes. */
const framesOf = (page: Page, milliseconds: number) =>
  page.evaluate(async (wait) => {
    const paths = new Set<string>();
    const start = performance.now();
    while (performance.now() - start < wait) {
      await new Promise(requestAnimationFrame);
      const path = document.querySelector('.story-view [data-mark="room"] path')?.getAttribute('d');
      if (path) paths.add(path);
    }
    return paths.size;
  }, milliseconds);

test('the room shrinks on the way from one step to the next', async ({ page }) => {
  await page.setViewportSize(DESK);
  await open(page);
  await scrollTo(page, 1);
  await expect(count(page)).toHaveText('27,203,340,000 sets of times are left');
  await page.waitForTimeout(800);
  await scrollTo(page, 2);
  expect(await framesOf(page, 1500)).toBeGreaterThan(3);
  await expect(count(page)).toHaveText('37,567,486 sets of times are left');
});

test('it is there at once for readers who asked for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize(DESK);
  await open(page);
  await scrollTo(page, 1);
  await expect(count(page)).toHaveText('27,203,340,000 sets of times are left');
  await scrollTo(page, 2);
  // Before and after; nothing between.
  expect(await framesOf(page, 1500)).toBeLessThanOrEqual(2);
  await expect(count(page)).toHaveText('37,567,486 sets of times are left');
});

test('it leads to the switches with the view that is shown', async ({ page }) => {
  await open(page, '#v=2&by=site&t=100');
  const link = story(page).getByRole('link', { name: 'Switch statements off' });
  await expect(link).toHaveAttribute('href', /explore\/#v=2&by=site&t=100&at=facts$/u);
  await link.click();
  await page.waitForURL(/explore\/#v=2&by=site&t=100&at=facts$/u);
  await expect(page.getByRole('heading', { name: 'The facts, on and off' })).toBeInViewport();
  await expect(page.getByRole('radio', { name: 'Primary site' }).first()).toBeChecked();
});

test('from the first view it leads to the switches themselves', async ({ page }) => {
  await open(page);
  await story(page).getByRole('link', { name: 'Switch statements off' }).click();
  await expect(page.getByRole('heading', { name: 'The facts, on and off' })).toBeInViewport();
});

test('on paper four pictures stand two by two, 80 mm high together, and every card under them', async ({
  page,
}) => {
  await page.setViewportSize({ width: 794, height: 1123 });
  await open(page);
  await page.emulateMedia({ media: 'print' });
  await expect(curve(page)).toBeHidden();
  const stills = story(page).getByRole('img');
  await expect(stills).toHaveCount(4);
  const boxes = await Promise.all((await stills.all()).map((still) => still.boundingBox()));
  for (const side of ['x', 'y'] as const)
    expect(new Set(boxes.map((box) => Math.round(box?.[side] ?? 0))).size).toBe(2);
  const [first, last] = [boxes[0]!, boxes[3]!];
  expect(last.y + last.height - first.y).toBeGreaterThanOrEqual((80 * 96) / 25.4);
  for (const card of await cards(page).all()) await expect(card).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const size of [PHONE, DESK])
    test(`the pictures stand still with what each leaves, at ${size.width} px`, async ({ page }) => {
      await page.setViewportSize(size);
      await page.goto('');
      await expect(curve(page)).toBeHidden();
      await expect(story(page).getByRole('img')).toHaveCount(4);
      await expect(story(page)).toContainText('27,203,340,000 sets of times are left');
      await expect(story(page)).toContainText('3,641,816 sets of times are left');
      for (const card of await cards(page).all()) await expect(card).toBeVisible();
    });
});
