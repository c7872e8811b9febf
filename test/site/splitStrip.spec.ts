import type { Page } from '@playwright/test';
import { chip, figure, open as openFigure } from './curve.ts';
import { expect, test } from './site.ts';

const strip = (page: Page) => page.locator('split-strip');
const reader = (page: Page) => strip(page).getByRole('slider', { name: 'Read the splits one by one' });
const reading = (page: Page) => strip(page).locator('.split-reading');
const own = (page: Page) => strip(page).locator('path.own');
const group = (page: Page, label: string) => chip(page, label).check();

async function open(page: Page, hash = ''): Promise<void> {
  await openFigure(page, hash);
  await strip(page).scrollIntoViewIfNeeded();
}

test('every split has its two marks, and the one marked has the P values of the figure', async ({ page }) => {
  await open(page);
  await expect(strip(page).getByRole('heading')).toHaveText('All 31 ways to split these six in two');
  for (const lane of ['by-log-rank', 'by-exact'])
    await expect(strip(page).locator(`.${lane}`)).toHaveCount(31);
  for (const [label, words] of [
    ['Resection', 'By resection: rows a and f against b, c, d and e: log-rank P 0.77, exact P 0.80.'],
    ['KIT exon 11', 'By KIT exon 11: row c against a, b, d, e and f: log-rank P 0.58, exact P 1.00.'],
    ['Primary site', 'By primary site: rows a, b and c against d, e and f: log-rank P 0.025, exact P 0.10.'],
  ] as const) {
    await group(page, label);
    await expect(reading(page)).toHaveText(words);
    const shown = await figure(page).locator('.figure-side .tests dd').allInnerTexts();
    expect(words).toContain(`log-rank P ${shown[0] ?? ''}, exact P ${shown[1] ?? ''}.`);
    await expect(own(page)).toHaveCount(2);
  }
  await group(page, 'All six');
  await expect(own(page)).toHaveCount(0);
  await expect(reading(page)).toHaveText('Choose a grouping to see where its split lies.');
});

test('marks stand at their P values, and none left of its floor', async ({ page }) => {
  for (const width of [320, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await open(page);
    const panels = await strip(page)
      .locator('.split-panel')
      .evaluateAll((list) =>
        list.map((panel) => {
          const box = panel.querySelector('svg')?.getBoundingClientRect();
          const share = (mark: Element) => {
            const at = mark.getBoundingClientRect();
            return (at.left + at.width / 2 - (box?.left ?? NaN)) / (box?.width ?? NaN);
          };
          const floor = panel.querySelector('.floor');
          return {
            floor: floor ? share(floor) : NaN,
            exact: [...panel.querySelectorAll('.by-exact')].map(share),
          };
        }),
      );
    expect(panels.map(({ exact }) => exact.length)).toEqual([6, 15, 10]);
    for (const [index, floor] of [1 / 6, 1 / 15, 1 / 10].entries()) {
      const panel = panels[index];
      expect(panel?.floor).toBeCloseTo(floor, 2);
      for (const share of panel?.exact ?? []) expect(share).toBeGreaterThan(floor - 0.01);
    }
  }
});

test('keys read the splits one by one', async ({ page }) => {
  await open(page);
  await reader(page).focus();
  for (const [key, words] of [
    ['ArrowRight', 'rows a, b and c against d, e and f: log-rank P 0.025, exact P 0.10'],
    ['ArrowRight', 'rows a, b and d against c, e and f: log-rank P 0.30, exact P 0.40'],
    ['ArrowUp', 'rows b and c against a, d, e and f: log-rank P 0.21, exact P 0.40'],
    ['Home', 'row a against b, c, d, e and f: log-rank P 0.025, exact P 0.17'],
    ['ArrowDown', 'rows a and b against c, d, e and f: log-rank P 0.018, exact P 0.067'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(reader(page)).toHaveAttribute('aria-valuetext', words);
    if (!words.startsWith('rows a, b and c')) await expect(reading(page)).toContainText(words);
  }
  await expect(strip(page).locator('.ring')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(strip(page).locator('.ring')).toHaveCount(0);
  await expect(reader(page)).toHaveAttribute('aria-valuetext', 'no split');
});

test('a mouse reads the mark it is over', async ({ page }) => {
  await open(page);
  const box = await strip(page).locator('.split-panel').nth(1).locator('.by-exact').first().boundingBox();
  if (!box) throw new Error('no mark is drawn');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect(reading(page)).toContainText('rows a and b against c, d, e and f');
  await page.mouse.move(2, 2);
  await expect(reading(page)).toContainText('By primary site');
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 320, height: 720 } });
  test('a touch reads, and a touch elsewhere lets go', async ({ page }) => {
    await open(page);
    const box = await strip(page).locator('.split-panel').first().locator('.by-exact').first().boundingBox();
    if (!box) throw new Error('no mark is drawn');
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await expect(reading(page)).toContainText('row a against b, c, d, e and f');
    await strip(page).locator('.split-note').tap();
    await expect(reading(page)).toContainText('By primary site');
  });
});

test('arrangement, table and who is left out move it', async ({ page }) => {
  await open(page, '#by=resection');
  await expect(reading(page)).toContainText('rows a and f against');
  await figure(page).getByRole('button', { name: 'Next arrangement' }).click();
  await expect(reading(page)).not.toContainText('rows a and f against');
  await page.goto('#v=1&leave-out=b');
  await expect(strip(page).getByRole('heading')).toHaveText('All 15 ways to split these five in two');
  await expect(strip(page).locator('.by-exact')).toHaveCount(15);
});

test('it follows the figure in the same frame, and only what is marked changes', async ({ page }) => {
  await open(page);
  await group(page, 'KIT exon 11');
  await expect(reading(page)).toContainText('By KIT exon 11');
  await strip(page).scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  const changed = await page.evaluate(() => {
    const part = document.querySelector('split-strip');
    const observer = new MutationObserver(() => undefined);
    const all = { childList: true, subtree: true, characterData: true, attributes: true };
    if (part) observer.observe(part, all);
    document.querySelector<HTMLElement>('input[name="curve-grouping"][value="resection"]')?.click();
    return observer
      .takeRecords()
      .map(({ target }) => (target instanceof Element ? target : target.parentElement))
      .map((place) => place?.closest('[data-mark], [data-part]'))
      .map((part) => part?.getAttribute('data-mark') ?? part?.getAttribute('data-part'));
  });
  // The reader's value is said anew, though it stays "no split".
  expect([...new Set(changed)].sort()).toEqual(['chosen', 'split-reader', 'split-reading']);
  await expect(reading(page)).toContainText('By resection: rows a and f against');
});

test('a table in which patients leave in the same order keeps the marks that stand', async ({ page }) => {
  await open(page, '#by=resection');
  await page.evaluate(() => {
    document.querySelector('split-strip .by-exact')?.setAttribute('data-standing', '');
  });
  await figure(page).getByRole('button', { name: 'Next arrangement' }).click();
  await expect(reading(page)).toHaveText(/^By resection: rows a and [^f]/u);
  await expect(strip(page).locator('[data-standing]')).toHaveCount(1);
});

test('out of sight it follows when the reader pauses, whatever is read from it before', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  await page.waitForTimeout(300);
  await page.evaluate(() => {
    location.hash = '#v=1&leave-out=b';
    document
      .querySelector('[data-part="split-reader"]')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
  });
  await expect(strip(page).getByRole('heading')).toHaveText('All 15 ways to split these five in two');
  await expect(strip(page).locator('.by-exact')).toHaveCount(15);
  await expect(reading(page)).toContainText('rows a and c against d, e and f');
});

test('what has a room of its own is as high with it as without', async ({ page }) => {
  for (const width of [320, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await open(page);
    await expect(strip(page).locator('.room')).toHaveClass(/kept/u);
    const heights = await figure(page).evaluate((element) =>
      [...element.querySelectorAll('.room.kept')].map((room) => {
        const kept = room.getBoundingClientRect().height;
        room.classList.remove('kept');
        const natural = room.getBoundingClientRect().height;
        room.classList.add('kept');
        return [kept, natural];
      }),
    );
    expect(heights.length).toBeGreaterThan(4);
    for (const [kept = NaN, natural = NaN] of heights) expect(Math.abs(kept - natural)).toBeLessThan(1.5);
  }
});

test('the table has a row for each split, and the heads that read it', async ({ page }) => {
  await open(page);
  await strip(page).getByText('The splits as a table').click();
  const table = strip(page).getByRole('table');
  await expect(table.getByRole('row')).toHaveCount(32);
  await expect(table.getByRole('rowheader')).toHaveText([
    '1 v 5, no exact P below 0.17',
    '2 v 4, no exact P below 0.067',
    '3 v 3, no exact P below 0.10',
  ]);
  await expect(table.locator('tr[data-shown] td')).toHaveText(['a b c', 'd e f', '0.025', '0.10', 'yes']);
});

test('where there are too many splits, a sentence says so instead', async ({ page }) => {
  await page.goto('heart-failure/');
  await strip(page).scrollIntoViewIfNeeded();
  await expect(strip(page).locator('.split-note')).toContainText(
    'For up to eight patients every split is drawn',
  );
  await expect(strip(page).locator('.split-panel')).toHaveCount(0);
  await expect(reader(page)).toBeHidden();
  await expect(strip(page).locator('details')).toBeHidden();
});

test('of a table of the reader’s own, it is its patients who are split', async ({ page }) => {
  await page.goto('explore/');
  await page.locator('survival-figure:visible').scrollIntoViewIfNeeded();
  const rows = [...'AABBBAB'].map(
    (arm, place) => `p${place + 1};${10 * (place + 1)};${place % 3 === 0 ? 'alive' : 'dead'};${arm}`,
  );
  await page.locator('table-loader input[type="file"]').setInputFiles({
    name: 'mine.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['case;months;status;arm', ...rows].join('\n')),
  });
  const mine = page.locator('[id$="-of-table"] split-strip');
  await mine.scrollIntoViewIfNeeded();
  await expect(mine.getByRole('heading')).toHaveText('All 63 ways to split these seven in two');
  await expect(mine.locator('.by-exact')).toHaveCount(63);
  await expect(mine.locator('.split-reading')).toHaveText(
    /^By arm: rows p1, p2 and p6 against p3, p4, p5 and p7: /,
  );
});
