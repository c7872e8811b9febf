import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

const figure = (page: Page) => page.locator('survival-figure');
const drawing = (page: Page) => figure(page).locator('[data-part="plot"] > svg.plot');
const choose = (page: Page, label: string) =>
  figure(page)
    .locator('.segments label', { hasText: new RegExp(`^\\s*${label}\\s*$`) })
    .click();
const tests = (page: Page) => figure(page).locator('.tests dd');
const fragment = (page: Page) => decodeURIComponent(new URL(page.url()).hash);

/** Opens the article at a fragment and waits for the live drawing. */
async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(hash);
  await figure(page).scrollIntoViewIfNeeded();
  await expect(drawing(page)).toBeVisible();
}

/** Unfolds the choices besides the grouping. */
const more = (page: Page) => figure(page).getByText('More ways to see this').click();

test('the site grouping shows log-rank 0.025 beside exact 0.10 and its floor 0.10', async ({ page }) => {
  await open(page);
  await expect(tests(page)).toHaveText(['0.025', '0.10', '0.10']);
  await expect(figure(page).locator('.stepper')).toContainText('fixed by the record');
});

test('a view that the address asks for is drawn before the reader comes near, for paper too', async ({
  page,
}) => {
  // A page that is never idle brings only what is asked for.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  await page.goto('#by=resection');
  await expect(drawing(page)).toHaveAttribute('aria-label', 'Survival after hepatectomy by resection');
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

const expected = [
  { label: 'All six', by: 'all', arrangements: 0 },
  { label: 'Resection', by: 'resection', arrangements: 3 },
  { label: 'Imatinib before', by: 'imatinib-before', arrangements: 7 },
  { label: 'KIT exon 11', by: 'exon-11', arrangements: 12 },
  { label: 'Second hepatectomy', by: 'second-hepatectomy', arrangements: 3 },
];
for (const { label, by, arrangements } of expected) {
  test(`choosing "${label}" changes curve, table, tests, caption and address`, async ({ page }) => {
    await open(page);
    const before = await drawing(page).innerHTML();
    const table = await figure(page).locator('[data-part="table"]').innerText();
    await choose(page, label);
    await expect.poll(() => fragment(page)).toContain(`by=${by}`);
    expect(await drawing(page).innerHTML()).not.toBe(before);
    if (arrangements === 0) await expect(tests(page)).toHaveCount(0);
    else await expect(figure(page).locator('.stepper output')).toHaveText(`arrangement 1 of ${arrangements}`);
    await figure(page).getByText('The figure as a table').click();
    expect(await figure(page).locator('[data-part="table"]').innerText()).not.toBe(table);
    await expect(figure(page).locator('[data-part="title"]')).toContainText(/^Survival after hepatectomy/);
    await page.goBack();
    await expect(tests(page)).toHaveText(['0.025', '0.10', '0.10']);
  });

  if (arrangements === 0) continue;
  test(`every arrangement of "${label}" is another table with its own words, and a link opens it again`, async ({
    page,
  }) => {
    await open(page, `#by=${by}`);
    const seen = new Set<string>();
    const words = figure(page).locator('.arrangement-words');
    for (let index = 1; index <= arrangements; index += 1) {
      await expect(figure(page).locator('.stepper output')).toHaveText(
        `arrangement ${index} of ${arrangements}`,
      );
      seen.add((await words.innerText()).replace(/ To keep to the record.*$/, ''));
      if (index === 2) {
        const [address, shown, text] = [
          page.url(),
          await drawing(page).innerHTML(),
          await tests(page).allInnerTexts(),
        ];
        const other = await page.context().newPage();
        await other.goto(address);
        await figure(other).scrollIntoViewIfNeeded();
        await expect(tests(other)).toHaveText(text);
        await expect(drawing(other)).toBeVisible();
        expect(await drawing(other).innerHTML()).toBe(shown);
        await other.close();
      }
      await figure(page).getByRole('button', { name: 'Next arrangement' }).click();
    }
    expect(seen.size).toBe(arrangements);
    await expect(figure(page).locator('.stepper output')).toHaveText(`arrangement 1 of ${arrangements}`);
  });
}

test('the second hepatectomy carries its caution, which nothing switches off', async ({ page }) => {
  await open(page, '#by=second-hepatectomy');
  await expect(figure(page).locator('.arrangement .caution')).toContainText('immortal time');
});

test('stepping an arrangement moves the swimmer plot with the curve', async ({ page }) => {
  await open(page, '#by=resection');
  const swimmer = page.locator('swimmer-figure [data-part="table"]');
  const before = await swimmer.textContent();
  await figure(page).getByRole('button', { name: 'Next arrangement' }).click();
  // A figure that isn't in sight follows when the reader pauses.
  await expect.poll(() => swimmer.textContent()).not.toBe(before);
});

test('another compatible table keeps the mean, moves the curve and is spelled out in the address', async ({
  page,
}) => {
  await open(page);
  await more(page);
  const before = await drawing(page).innerHTML();
  await figure(page).getByRole('button', { name: 'Another compatible table' }).click();
  await expect.poll(() => fragment(page)).toMatch(/table=10x\.\d+x\.\d+x\.\d+\.\d+\.\d+~/);
  const times = /table=([\dx.]+)/.exec(fragment(page))?.[1]?.split('.').map(Number.parseFloat) ?? [];
  expect(times.reduce((sum, time) => sum + time, 0)).toBe(681);
  expect(await drawing(page).innerHTML()).not.toBe(before);
  await figure(page).getByRole('button', { name: 'Back to the first view' }).click();
  await expect.poll(() => fragment(page)).toBe('');
  expect(await drawing(page).innerHTML()).toBe(before);
});

test('options change the drawing and the address, and each can be taken back', async ({ page }) => {
  await open(page);
  await more(page);
  const before = await drawing(page).innerHTML();
  const part = figure(page);
  await part.getByLabel('what the record leaves open').uncheck();
  await expect.poll(() => fragment(page)).toContain('envelope=off');
  expect(await drawing(page).locator('[fill*="hatch"]').count()).toBe(0);
  await part.getByLabel('95 % limits').uncheck();
  await expect.poll(() => fragment(page)).toContain('band=off');
  await expect(part.locator('figcaption')).not.toContainText('limits');
  await choose(page, 'years');
  await expect(part.locator('.readout h4')).toHaveText('At 5 years');
  await choose(page, 'mortality');
  await expect(part.locator('[data-part="title"]')).toContainText('Mortality after hepatectomy');
  await part.locator('[data-control="method"]').selectOption('log-log');
  await expect.poll(() => fragment(page)).toContain('limits=log-log');
  await expect(part.locator('[data-part="changed"]')).toHaveText('5 changed');
  for (let step = 0; step < 5; step += 1) await page.goBack();
  expect(await drawing(page).innerHTML()).toBe(before);
  await expect(part.locator('[data-part="changed"]')).toHaveText('');
});

test('the longest follow-up recomputes envelope, count and table', async ({ page }) => {
  await open(page);
  await expect(figure(page).locator('figcaption')).toContainText('3,641,816');
  await more(page);
  const slider = figure(page).locator('[data-control="longest"]');
  await slider.fill('190');
  await expect(figure(page).locator('figcaption')).not.toContainText('3,641,816');
  await expect.poll(() => fragment(page)).toContain('longest-follow-up=190');
  await slider.fill((await slider.getAttribute('max')) ?? '');
  await expect(figure(page).locator('figcaption')).toContainText('51,137,762');
});

test('nonsense in the address falls back to the default and says so', async ({ page }) => {
  await open(page, '#v=1&by=moonlight&t=soon&arrangement=99&table=xyz&limits=guess&%E0%A4%A=1');
  await expect(figure(page).locator('.figure-problem')).toContainText(
    'by=moonlight is not a grouping of this series',
  );
  await expect(tests(page)).toHaveText(['0.025', '0.10', '0.10']);
});

test('an ordinary anchor leaves the view as it is', async ({ page }) => {
  await open(page, '#by=resection');
  await page.evaluate(() => {
    location.hash = '#references';
  });
  await expect(figure(page).locator('.stepper output')).toHaveText('arrangement 1 of 3');
});

test('the keyboard alone does all of it', async ({ page }) => {
  await open(page);
  await figure(page).locator('input[value="site"]').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => fragment(page)).toContain('by=resection');
  await page.keyboard.press('Tab');
  await expect(figure(page).getByRole('button', { name: 'Previous arrangement' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(figure(page).locator('.stepper output')).toHaveText('arrangement 2 of 3');
  await expect(figure(page).getByRole('button', { name: 'Next arrangement' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => fragment(page)).toContain('t=61');
  await expect(figure(page).locator('.readout h4')).toHaveText('At 61 months');
  // Past the splits and their table, to the choices.
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect.poll(() => fragment(page)).toContain('envelope=off');
});

test('columns of the table stand on the ticks of the axis and sum to the group', async ({ page }) => {
  for (const width of [320, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await open(page, '#by=resection');
    const positions = await drawing(page).evaluate((svg) => {
      const middle = (text: Element) => {
        const box = text.getBoundingClientRect();
        return box.left + box.width / 2;
      };
      const ticks = [...svg.querySelectorAll('[data-mark="x-axis tick label"] text')].map(middle);
      const columns = [...svg.querySelectorAll('[data-mark="table of a stratum"] > g')].map((group) =>
        [...group.querySelectorAll('text')].slice(1),
      );
      return {
        ticks,
        columns: columns.map((texts) => texts.map(middle)),
        counts: columns.map((texts) => texts.map((text) => Number(text.textContent))),
      };
    });
    expect(positions.columns.length).toBe(6);
    for (const column of positions.columns) {
      for (const [index, x] of column.entries())
        expect(Math.abs(x - (positions.ticks[index] ?? NaN))).toBeLessThan(1);
    }
    for (const [first, n] of [
      [0, 4],
      [3, 2],
    ] as const) {
      for (const index of positions.ticks.keys()) {
        const sum = [0, 1, 2].reduce(
          (total, row) => total + (positions.counts[first + row]?.[index] ?? NaN),
          0,
        );
        expect(sum).toBe(n);
      }
    }
  }
});

test('text in the drawing is at least 12 px on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await open(page);
  const sizes = await page
    .locator('svg.plot:visible text')
    .evaluateAll((texts) =>
      texts.map(
        (text) =>
          Number.parseFloat(getComputedStyle(text).fontSize) *
          (text.closest('svg')?.getScreenCTM()?.a ?? NaN),
      ),
    );
  expect(sizes.length).toBeGreaterThan(50);
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
