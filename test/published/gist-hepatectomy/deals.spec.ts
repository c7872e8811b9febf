import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, has, test } from '../../site/site.ts';

test.skip(!has('deals-figure'), 'the first article has no such figure');

const figure = (page: Page) => page.locator('deals-figure');
const values = (page: Page) => figure(page).getByRole('definition');
const dealCalled = (page: Page, name: RegExp) => figure(page).getByRole('radio', { name });
const fragment = (page: Page) => decodeURIComponent(new URL(page.url()).hash);

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(hash);
  await figure(page).scrollIntoViewIfNeeded();
  await page.waitForFunction(() => customElements.get('deals-figure') !== undefined);
  // The counts wait for a guess, unless the address asks for a deal.
  const tell = page.getByRole('button', { name: 'Tell me' });
  if (await tell.isVisible()) await tell.click();
}

test('choosing a deal reads its statistic and P values, and a link opens it again', async ({ page }) => {
  await open(page);
  await expect(values(page)).toHaveText(['+1.85', '0.025', '2 of 20', '0.10']);
  await dealCalled(page, /rows a, b and d dealt/).click();
  await expect(values(page)).toHaveText(['+0.85', /^0\.\d\d$/, '8 of 20', '0.40']);
  await expect.poll(() => fragment(page)).toContain('deal=110100');
  const other = await page.context().newPage();
  await open(other, new URL(page.url()).hash);
  await expect(values(other)).toHaveText(await values(page).allInnerTexts());
  await expect(dealCalled(other, /rows a, b and d dealt/)).toBeChecked();
  await page.goBack();
  await expect(values(page)).toHaveText(['+1.85', '0.025', '2 of 20', '0.10']);
});

test('the deals are one tab stop, and arrows walk along the statistic', async ({ page }) => {
  await open(page);
  await dealCalled(page, /^The deal of the table shown/).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(values(page).first()).toHaveText('+0.85');
  await page.keyboard.press('Tab');
  await expect(figure(page).getByRole('button', { name: 'Deal at random' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(figure(page).getByRole('radio', { checked: true })).toBeFocused();
});

test('a deal is said aloud once it is chosen, and nothing before', async ({ page }) => {
  await open(page, '#deal=110100');
  await expect(dealCalled(page, /rows a, b and d dealt/)).toBeChecked();
  const aloud = figure(page).locator('[aria-live]');
  await expect(aloud).toHaveText('');
  await dealCalled(page, /rows a, c and e dealt/).click();
  await expect(aloud).toHaveText(/rows a, c and e dealt to .*statistic/);
});

test('a deal chosen before the figure is alive stays chosen', async ({ page }) => {
  let bring = () => {};
  const wanted = new Promise<void>((resolve) => (bring = resolve));
  await page.route('**/publication.json*', async (route) => {
    await wanted;
    await route.continue();
  });
  await page.goto('');
  await figure(page).scrollIntoViewIfNeeded();
  await dealCalled(page, /rows a, b and d dealt/).click();
  await expect(values(page).first()).toHaveText('+1.85');
  bring();
  await expect(values(page).first()).toHaveText('+0.85');
  await expect(dealCalled(page, /rows a, b and d dealt/)).toBeChecked();
});

test('dealing at random counts deals, and those as extreme among them', async ({ page }) => {
  await open(page);
  const tally = figure(page).getByText(/^Dealt|^Shuffle/);
  let extreme = 0;
  for (let dealt = 1; dealt <= 12; dealt++) {
    await figure(page).getByRole('button', { name: 'Deal at random' }).click();
    const text = (await values(page).nth(2).innerText()) === '2 of 20' ? ++extreme : extreme;
    await expect(tally).toHaveText(new RegExp(`^Dealt ${dealt} times?: ${text} as extreme`));
  }
  await figure(page).getByRole('button', { name: 'Deal 100 times' }).click();
  await expect(tally).toHaveText(/^Dealt 112 times: /);
  await expect(tally).not.toContainText(/chance|probab|luck/);
});

/** How many deals each pile holds, from the least value to the greatest. */
const piles = (page: Page) =>
  figure(page)
    .locator('[data-mark="pile"]')
    .evaluateAll((all) => all.map((pile) => Number(pile.getAttribute('data-count'))));

test('a hundred deals pile up over their values, and nothing outside moves', async ({ page }) => {
  await open(page);
  await figure(page).getByRole('button', { name: 'Deal 100 times' }).scrollIntoViewIfNeeded();
  const places = () =>
    page
      .locator('deals-figure :is(.deals-pile, .findings, figcaption), deals-figure ~ p')
      .evaluateAll((all) => {
        // What comes to life above may still take its place.
        const { top } = document.querySelector('deals-figure')!.getBoundingClientRect();
        return all.map((each) => Math.round(each.getBoundingClientRect().top - top));
      });
  const before = await places();
  expect(await piles(page)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  await figure(page).getByRole('button', { name: 'Deal 100 times' }).click();
  await expect.poll(async () => (await piles(page)).reduce((sum, count) => sum + count, 0)).toBe(100);
  const [least = 0, ...others] = await piles(page);
  const tally = await figure(page).getByRole('status').innerText();
  expect(tally).toContain(`: ${least + others.at(-1)!} as extreme`);
  await expect(figure(page).getByText(/^Deals by observed − expected: −1\.85: /u)).toHaveCount(1);
  expect(await places()).toEqual(before);
  for (let more = 0; more < 30; more++)
    await figure(page).getByRole('button', { name: 'Deal 100 times' }).click();
  await expect
    .poll(async () => (await piles(page)).reduce((sum, count) => sum + count, 0), { timeout: 30_000 })
    .toBe(3100);
  expect(await places()).toEqual(before);
});

test('who asked for less motion sees all deals at once, and paper has them without the buttons', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  const before = figure(page).locator('.deals-pile');
  await page.emulateMedia({ reducedMotion: 'reduce', media: 'print' });
  await expect(before).toBeHidden();
  await page.emulateMedia({ reducedMotion: 'reduce', media: 'screen' });
  const counts = await figure(page)
    .getByRole('button', { name: 'Deal 100 times' })
    .evaluate(async (button) => {
      const seen = new Set<number>();
      const pile = button.closest('deals-figure')!.querySelector('.deals-pile')!;
      const count = () =>
        [...pile.querySelectorAll('[data-mark="pile"]')].reduce(
          (sum, each) => sum + Number(each.getAttribute('data-count')),
          0,
        );
      new MutationObserver(() => seen.add(count())).observe(pile, {
        ...{ subtree: true, attributes: true, childList: true },
      });
      (button as HTMLElement).click();
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return [...seen];
    });
  expect(counts).toEqual([100]);
  await page.emulateMedia({ reducedMotion: 'reduce', media: 'print' });
  await expect(before).toBeVisible();
  await expect(figure(page).getByRole('button')).toHaveCount(0);
});

test('a deal that this table can not have is named as a problem', async ({ page }) => {
  await open(page, '#v=1&deal=111100');
  await expect(page.locator('.figure-problem').first()).toContainText(
    'deal=111100 is not a deal of this table',
  );
  await expect(values(page).first()).toHaveText('+1.85');
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 320, height: 700 } });
  test('a tap chooses a deal, and every picture is large enough to hit', async ({ page }) => {
    await open(page);
    await dealCalled(page, /rows a, c and e dealt/).tap();
    await expect.poll(() => fragment(page)).toContain('deal=101010');
    for (const deal of await figure(page).locator('.deal').all()) {
      const box = (await deal.boundingBox())!;
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
    }
    const { violations } = await new AxeBuilder({ page }).include('deals-figure').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('all deals stand, and the conclusion with them', async ({ page }) => {
    await page.goto('');
    await expect(figure(page).locator('.deal svg:visible')).toHaveCount(20);
    await expect(figure(page).locator('.findings')).toContainText('the exact log-rank P is 0.10');
    await expect(figure(page).locator('.deals-pile')).toBeHidden();
    await expect(figure(page).locator('input:visible, button:visible')).toHaveCount(0);
  });
});

test('beside a table without two groups there is nothing to deal, and nothing of another table', async ({
  page,
}) => {
  await open(page, '#v=2&without=site-p');
  await expect(figure(page)).toContainText('Nothing to deal');
  await expect(figure(page)).toContainText('Drawn without: P = 0.02.');
  await expect(figure(page)).not.toContainText('All 20 ways');
});
