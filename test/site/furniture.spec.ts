import { expect, first, test, toContents } from './site.ts';

const cites = first.citations.length > 0;
const explains = first.used.some(({ name }) => name === 'Term');

test('every paragraph of the article has an address that holds, and a link to it', async ({ page }) => {
  await page.goto('');
  const ids = await page.locator('main p[id^="p-"]').evaluateAll((found) => found.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(0);
  // All that the article's text holds, but lines of lists, captions and what stands behind the text.
  const without = page.locator(
    'main > p:not([id]), main > .note p:not([id]), main > .aside p:not([id], .aside-title)',
  );
  await expect(without).toHaveCount(0);
  const [id = ''] = ids.slice(ids.length / 2);
  const paragraph = page.locator(`#${id}`);
  await paragraph.hover();
  await paragraph.getByRole('link', { name: 'Link to this paragraph' }).click();
  await expect(page).toHaveURL(new RegExp(`#${id}$`, 'u'));
  await expect(paragraph).toBeInViewport();
});

test('a word of the trade opens its meaning, the same at every place', async ({ page }) => {
  test.skip(!explains, 'the first article explains no words');
  await page.goto('');
  const words = page.locator('a.term');
  await expect(words).not.toHaveCount(0);
  const card = page.locator('.word-card:popover-open');
  for (const word of await words.all()) {
    await word.focus();
    await page.keyboard.press('Enter');
    await expect(card).toBeVisible();
    expect((await card.locator('.card-text').innerText()).length).toBeGreaterThan(20);
    await page.keyboard.press('Escape');
    await expect(card).toHaveCount(0);
  }
});

test('a citation opens its reference, which leads to the list, by mouse and by key', async ({ page }) => {
  test.skip(!cites, 'the first article cites nothing');
  await page.goto('');
  const mark = page.locator('a.cite-number').first();
  const key = (await mark.getAttribute('href'))!.slice(1);
  await mark.click();
  const card = page.locator('.cite-card:popover-open');
  await expect(card).toContainText((await page.locator(`#${key} .reference-text`).innerText()).trim());
  await card.getByText('In the list of references').click();
  await expect(page).toHaveURL(new RegExp(`#${key}$`, 'u'));
  // The browser's jump takes the focus with it, a frame after the address.
  await expect(page.locator(`#${key}`)).toBeInViewport();
  const last = page.locator('a.cite-number').last();
  await expect(async () => {
    await last.focus();
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await expect(last).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press('Enter');
  await expect(page.locator('.cite-card:popover-open')).toBeVisible();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.cite-card') !== null)).toBe(true);
});

test('what scrolls under a mouse at rest opens no card, and what the mouse moves on does', async ({
  page,
}) => {
  test.skip(!cites, 'the first article cites nothing');
  await page.goto('');
  const mark = page.locator('a.cite-number').last();
  await mark.evaluate((each) => {
    each.scrollIntoView({ block: 'center', behavior: 'instant' });
  });
  const box = (await mark.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y + 200);
  await expect(async () => {
    const now = (await mark.boundingBox())!;
    await page.evaluate(
      (top) => {
        scrollBy({ top, behavior: 'instant' });
      },
      now.y + now.height / 2 - (y + 200),
    );
    await expect.poll(() => mark.evaluate((each) => each.matches(':hover')), { timeout: 2000 }).toBe(true);
  }).toPass();
  // Longer than a card takes to open.
  await page.waitForTimeout(400);
  await expect(page.locator('.card:popover-open')).toHaveCount(0);
  await page.mouse.move(x + 1, y + 200);
  await expect(page.locator('.cite-card:popover-open')).toBeVisible();
});

test('the line at the top grows with what was read', async ({ page }) => {
  await page.goto('');
  const width = async () => (await page.locator('.reading-progress').boundingBox())?.width ?? 0;
  await expect.poll(() => width()).toBeLessThan(2);
  await page.evaluate(() => {
    scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
  });
  const whole = page.viewportSize()!.width;
  await expect.poll(width).toBeGreaterThan(whole - 2);
});

test('the keys are told on demand', async ({ page }) => {
  await page.goto('');
  await toContents(page);
  await page.getByRole('button', { name: 'Keys of the keyboard' }).click();
  await expect(page.getByText('to the next death or departure')).toBeVisible();
});

test('the summary in plain words is short', async ({ page }) => {
  await page.goto('');
  const summary = page.getByRole('region', { name: 'In plain words' });
  test.skip((await summary.count()) === 0, 'the first article has none');
  const text = await summary.locator('p:not(.aside-title)').innerText();
  const words = text.match(/[\p{L}\d’]+/gu)?.length ?? 0;
  expect(words).toBeGreaterThanOrEqual(100);
  expect(words).toBeLessThanOrEqual(130);
});

test('it says what stands behind it: data and code, corrections, version and date', async ({ page }) => {
  await page.goto('');
  for (const id of [...(cites ? ['references'] : []), 'data-and-code', 'corrections', 'edition'])
    await expect(page.locator(`#${id}`)).toBeVisible();
  await expect(page.locator('#edition + p')).toHaveText(/\d{4}-\d{2}-\d{2}.*version \d/u);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('what needs scripts is gone', async ({ page }) => {
    await page.goto('');
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('.reading-progress')).toBeHidden();
  });

  test('a citation leads to the list', async ({ page }) => {
    test.skip(!cites, 'the first article cites nothing');
    await page.goto('');
    const mark = page.locator('a.cite-number').first();
    const key = (await mark.getAttribute('href'))!.slice(1);
    await mark.click();
    await expect(page).toHaveURL(new RegExp(`#${key}$`, 'u'));
    await expect(page.locator(`#${key}`)).toBeInViewport();
  });

  test('a word leads to its meaning', async ({ page }) => {
    test.skip(!explains, 'the first article explains no words');
    await page.goto('');
    await page.locator('a.term').first().click();
    await expect(page).toHaveURL(/claims\/#term-/u);
    await expect(page.locator(':target')).toBeInViewport();
  });
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 320, height: 640 } });
  test('no mark stands beside a paragraph, and no keys are offered', async ({ page }) => {
    await page.goto('');
    await expect(page.locator('.paragraph-link')).not.toHaveCount(0);
    await expect(page.locator('.paragraph-link').first()).toBeHidden();
    await page.locator('.contents summary').tap();
    await expect(page.locator('.contents').getByRole('link').first()).toBeVisible();
    await expect(page.locator('.keys-help')).toBeHidden();
  });

  test('the contents fold away when something else is touched, not when it is scrolled past', async ({
    page,
  }) => {
    await page.goto('');
    const link = page.locator('.contents').getByRole('link').first();
    await page.locator('.contents summary').tap();
    const touch = await page.context().newCDPSession(page);
    const at = (type: 'touchStart' | 'touchMove' | 'touchEnd', y = 0) =>
      touch.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: 300, y }],
      });
    await at('touchStart', 600);
    for (let y = 580; y >= 380; y -= 20) await at('touchMove', y);
    await at('touchEnd');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    await expect(link).toBeVisible();
    // A touch while the page still glides only stops it.
    await expect(async () => {
      const { y, height } = (await page.locator('.contents details').boundingBox())!;
      await page.touchscreen.tap(300, y > 40 ? y - 20 : y + height + 20);
      await expect(link).toBeHidden({ timeout: 1000 });
    }).toPass({ timeout: 30_000 });
  });
});
