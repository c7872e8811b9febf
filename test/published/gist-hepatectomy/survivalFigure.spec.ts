import type { Locator, Page } from '@playwright/test';
import {
  aloud,
  arrangementSaid,
  chip,
  drawing,
  drawn,
  figure,
  fragment,
  more,
  open,
  pLine,
  reader,
  seen,
  unfold,
} from '../../site/curve.ts';
import { expect, test } from '../../site/site.ts';

const SITE = 'P: log-rank 0.025 · exact log-rank 0.10, smallest possible 0.10';

test('a view that the address asks for is drawn before the reader comes near, for paper too', async ({
  page,
}) => {
  // A page that is never idle brings only what is asked for.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  await page.goto('#by=resection');
  await expect(drawing(page)).toHaveAccessibleName('Survival after hepatectomy by resection');
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

for (const { label, by, arrangements } of [
  { label: 'Primary site', by: 'site', arrangements: 1 },
  { label: 'Resection', by: 'resection', arrangements: 3 },
  { label: 'Imatinib before', by: 'imatinib-before', arrangements: 7 },
  { label: 'KIT exon 11', by: 'exon-11', arrangements: 12 },
  { label: 'Second hepatectomy', by: 'second-hepatectomy', arrangements: 3 },
]) {
  test(`choosing "${label}" changes curve, table, P, caption and address, and going back undoes it`, async ({
    page,
  }) => {
    await open(page);
    const before = await drawn(page);
    await unfold(page, 'The figure as a table');
    const table = figure(page).getByRole('table').first();
    const rows = await table.innerText();
    await chip(page, label).check();
    await expect.poll(() => fragment(page)).toContain(`by=${by}`);
    await expect(drawing(page)).toHaveAccessibleName(/^Survival after hepatectomy by /);
    await expect.poll(() => drawn(page)).not.toBe(before);
    await expect.poll(() => table.innerText()).not.toBe(rows);
    await expect(pLine(page)).toBeVisible();
    await expect(
      arrangements === 1 ? seen(page, 'the only arrangement') : arrangementSaid(page, 1, arrangements),
    ).toHaveCount(1);
    await page.goBack();
    await expect(chip(page, 'All six')).toBeChecked();
    await expect.poll(() => drawn(page)).toBe(before);
    await expect.poll(() => fragment(page)).toBe('');
    await page.goForward();
    await expect(chip(page, label)).toBeChecked();
  });

  if (arrangements === 1) continue;
  test(`every arrangement of "${label}" is another table with its own words, and a link opens it again`, async ({
    page,
  }) => {
    await open(page, `#by=${by}`);
    const tables = new Set<string>();
    const wordsOf = (of: Page) =>
      figure(of)
        .locator('p', { has: of.getByText(`arrangement 2 of ${arrangements}`, { exact: true }) })
        .filter({ visible: true })
        .innerText();
    for (let index = 1; index <= arrangements; index += 1) {
      const count = arrangementSaid(page, index, arrangements);
      await expect(count).toHaveCount(1);
      tables.add(await drawn(page));
      if (index === 2) {
        const words = await wordsOf(page);
        const shown = await drawn(page);
        const other = await page.context().newPage();
        await open(other, page.url());
        // What else had to move is said of the step, not of the table.
        await expect.poll(() => wordsOf(other)).toBe(words.replace(/ To keep to the record.*$/u, ''));
        await expect.poll(() => drawn(other)).toBe(shown);
        await other.close();
      }
      await figure(page).getByRole('button', { name: 'Next arrangement' }).click();
    }
    expect(tables.size).toBe(arrangements);
    await expect(arrangementSaid(page, 1, arrangements)).toHaveCount(1);
    await figure(page).getByRole('button', { name: 'Previous arrangement' }).click();
    await expect(arrangementSaid(page, arrangements, arrangements)).toHaveCount(1);
  });
}

test('the second hepatectomy carries its caution, which nothing switches off', async ({ page }) => {
  await open(page, '#by=second-hepatectomy');
  await expect(seen(page, /immortal time/)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(seen(page, /immortal time/)).toBeVisible();
});

test('another compatible table keeps the mean, moves the curve and is spelled out in the address', async ({
  page,
}) => {
  await open(page);
  await more(page);
  const before = await drawn(page);
  await figure(page).getByRole('button', { name: 'Another compatible table' }).click();
  await expect.poll(() => fragment(page)).toMatch(/table=10x\.\d+x\.\d+x\.\d+\.\d+\.\d+~/);
  const times = /table=([\dx.]+)/.exec(fragment(page))?.[1]?.split('.').map(Number.parseFloat) ?? [];
  expect(times.reduce((sum, time) => sum + time, 0)).toBe(681);
  await expect.poll(() => drawn(page)).not.toBe(before);
  await page.goBack();
  await expect.poll(() => drawn(page)).toBe(before);
});

test('options change the drawing and the address, and each can be taken back', async ({ page }) => {
  await open(page);
  await more(page);
  const before = await drawn(page);
  const part = figure(page);
  await part.getByLabel('all that the record leaves open').check();
  await expect.poll(() => fragment(page)).toContain('envelope=on');
  await expect(seen(page, /Hatching: where the curve could run/)).toHaveCount(1);
  await part.getByLabel('95 % limits').check();
  await expect.poll(() => fragment(page)).toContain('band=on');
  await part.getByRole('combobox', { name: 'method of the limits' }).selectOption('log-log');
  await expect(seen(page, /Tint: pointwise 95 % limits \(log-log\)/)).toHaveCount(1);
  await part.getByRole('radio', { name: 'years' }).check();
  await expect(drawing(page)).toContainText('years since hepatectomy');
  await part.getByRole('radio', { name: 'mortality' }).check();
  await expect(drawing(page)).toHaveAccessibleName('Mortality after hepatectomy');
  // Limits have a chip of their own.
  await expect(part.getByText('4 changed')).toBeVisible();
  await expect
    .poll(() => fragment(page))
    .toBe('#v=2&envelope=on&band=on&limits=log-log&unit=years&show=mortality');
  for (let step = 0; step < 5; step += 1) await page.goBack();
  await expect.poll(() => drawn(page)).toBe(before);
  await expect(part.getByText(/\d changed/)).toHaveCount(0);
});

test('the longest follow-up recomputes count, room and table, and is said', async ({ page }) => {
  await open(page);
  await expect(seen(page, /One of 3,641,816/)).toHaveCount(1);
  await more(page);
  const slider = figure(page).getByRole('slider', { name: 'Longest follow-up allowed' });
  await slider.fill('190');
  await expect(seen(page, /One of 3,641,816/)).toHaveCount(0);
  await expect.poll(() => fragment(page)).toContain('longest-follow-up=190');
  await expect(figure(page).getByText('Drawn with: longest follow-up: 190 months.')).toBeVisible();
  await slider.fill((await slider.getAttribute('max')) ?? '');
  await expect(seen(page, /One of 51,137,762/)).toHaveCount(1);
});

test('nonsense in the address falls back to the default and says so', async ({ page }) => {
  await open(page, '#v=1&by=moonlight&t=soon&arrangement=99&table=xyz&limits=guess&%E0%A4%A=1');
  await expect(figure(page).getByText('by=moonlight is not a grouping of this series')).toBeVisible();
  await expect(reader(page)).toHaveAttribute('aria-valuenow', '60');
});

test('an ordinary anchor leaves the view as it is', async ({ page }) => {
  await open(page, '#by=resection');
  await page.evaluate(() => {
    location.hash = '#references';
  });
  await expect(chip(page, 'Resection')).toBeChecked();
  await expect(arrangementSaid(page, 1, 3)).toHaveCount(1);
});

test('the keyboard alone does all of it', async ({ page }) => {
  await open(page);
  await chip(page, 'All six').focus();
  await page.keyboard.press('ArrowRight');
  await expect(pLine(page)).toHaveText(SITE);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => fragment(page)).toContain('by=resection');
  const line = figure(page)
    .locator('summary')
    .filter({ hasText: /(?:^| )P: /u });
  /** Goes on with the tab key until something has the focus. */
  const tabTo = async (part: Locator) => {
    const isThere = () => part.evaluate((element) => element === document.activeElement);
    for (let step = 0; step < 40 && !(await isThere()); step += 1) await page.keyboard.press('Tab');
    await expect(part).toBeFocused();
  };
  await tabTo(figure(page).getByRole('checkbox', { name: '95 % limits' }));
  await page.keyboard.press('Space');
  await expect.poll(() => fragment(page)).toContain('band=on');
  await tabTo(line);
  await page.keyboard.press('Enter');
  await expect(seen(page, /ranks deals by/)).toBeVisible();
  await page.keyboard.press('Enter');
  await tabTo(reader(page));
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => fragment(page)).toContain('t=61');
  const next = figure(page).getByRole('button', { name: 'Next arrangement' });
  await tabTo(next);
  await page.keyboard.press('Enter');
  await expect(arrangementSaid(page, 2, 3)).toHaveCount(1);
  await expect(next).toBeFocused();
  await tabTo(figure(page).locator('summary').filter({ hasText: 'More ways to see this' }));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(figure(page).getByRole('combobox', { name: 'method of the limits' })).toBeFocused();
});

test('each change is said aloud once', async ({ page }) => {
  await open(page);
  await expect(aloud(page)).toBeEmpty();
  const said = await figure(page).evaluateHandle((element) => {
    const words: string[] = [];
    // Whatever a screen reader would say by itself.
    for (const live of element.querySelectorAll('[aria-live], [role="status"], output'))
      new MutationObserver(() => {
        const now = live.textContent.trim();
        if (now !== '') words.push(now);
      }).observe(live, { childList: true, characterData: true, subtree: true });
    return words;
  });
  await chip(page, 'Primary site').check();
  await expect(aloud(page)).toContainText('Log-rank P 0.025; exact log-rank P 0.10');
  await chip(page, 'Resection').check();
  await expect(aloud(page)).toContainText('Survival by resection.');
  await figure(page).getByRole('button', { name: 'Next arrangement' }).click();
  await expect(aloud(page)).toContainText('Arrangement 2 of 3');
  await expect.poll(async () => (await said.jsonValue()).length).toBe(3);
});

test('columns of the table stand on the ticks of the axis and sum to the group', async ({ page }) => {
  for (const width of [320, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await open(page, '#by=resection');
    const table = figure(page).getByRole('img', { name: 'Table at risk' });
    const across = (texts: Element[]) =>
      texts.map((text) => {
        const box = text.getBoundingClientRect();
        return { x: box.left + box.width / 2, words: text.textContent };
      });
    const ticks = (await drawing(page).locator('[data-mark="axes"] text').evaluateAll(across)).filter(
      ({ words }, index) => index > 5 && /^\d+$/.test(words),
    );
    expect(ticks.length).toBeGreaterThan(3);
    for (const [stratum, n] of [4, 2].entries()) {
      const part = table.locator('[data-mark="table of a stratum"]').nth(stratum);
      const rows = await Promise.all(
        ['atRisk', 'died', 'left'].map((name) =>
          part.locator(`[data-mark="${name}"] g text`).evaluateAll(across),
        ),
      );
      for (const row of rows) {
        expect(row).toHaveLength(ticks.length);
        for (const [index, { x }] of row.entries())
          expect(Math.abs(x - (ticks[index]?.x ?? NaN))).toBeLessThan(1);
      }
      for (const index of ticks.keys())
        expect(rows.reduce((sum, row) => sum + Number(row[index]?.words), 0)).toBe(n);
    }
  }
});

test('text in the drawings is at least 12 px on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await open(page, '#by=exon-11');
  const sizes = await figure(page)
    .locator('svg:visible text')
    .evaluateAll((texts) =>
      texts.map(
        (text) =>
          Number.parseFloat(getComputedStyle(text).fontSize) *
          (text.closest('svg')?.getScreenCTM()?.a ?? NaN),
      ),
    );
  expect(sizes.length).toBeGreaterThan(40);
  for (const size of sizes) expect(size).toBeGreaterThanOrEqual(12);
});

test('cards open on hover, focus and click, and close with Escape', async ({ page }) => {
  await page.goto('');
  const number = page.locator('a.stat:not(.stat-plain)').first();
  const card = page.locator('.stat-card');
  await number.hover();
  await expect(card).toBeVisible();
  await page.mouse.move(0, 0);
  await expect(card).toBeHidden();
  await number.click();
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
});
