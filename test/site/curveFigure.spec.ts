import type { Locator, Page } from '@playwright/test';
import { series } from '../publicationForTests.ts';
import { expect, test } from './site.ts';

const figure = (page: Page) => page.locator('survival-figure');
const drawing = (page: Page) => figure(page).locator('[data-part="plot"] > svg.plot');
const groupings = ['all', ...series.groupings.map(({ id }) => id)];

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(hash);
  await figure(page).scrollIntoViewIfNeeded();
  await expect(drawing(page)).toBeVisible();
}
const choose = (page: Page, grouping: string) =>
  page.locator(`input[name="curve-grouping"][value="${grouping}"]`).click();
const texts = (part: Locator) => part.evaluateAll((list) => list.map((each) => each.textContent.trim()));

test('both axes stay as they are, whatever grouping, arrangement or table is shown', async ({ page }) => {
  await open(page);
  const axes = async () => ({
    size: await drawing(page).getAttribute('viewBox'),
    marks: await drawing(page)
      .locator(
        '[data-mark="grid"], [data-mark="y-axis"], [data-mark="x-axis"], [data-mark="x-axis tick label"]',
      )
      .evaluateAll((parts) => parts.map((part) => part.outerHTML)),
  });
  const before = await axes();
  expect(before.marks).toHaveLength(4);
  for (const grouping of groupings) {
    await choose(page, grouping);
    expect(await axes(), grouping).toEqual(before);
  }
  await figure(page).getByRole('button', { name: 'Next arrangement' }).click();
  expect(await axes()).toEqual(before);
  await figure(page).getByText('More ways to see this').click();
  await figure(page).getByRole('button', { name: 'Another compatible table' }).click();
  expect(await axes()).toEqual(before);
});

test('the axes name what is counted, the unit, and time zero', async ({ page }) => {
  await open(page);
  const names = () => texts(drawing(page).locator(':is([data-mark="y-axis"], [data-mark="x-axis"]) text'));
  expect(await names()).toEqual(['Alive', '0', '25', '50', '75', '100%', 'months since hepatectomy']);
  await page.goto('#v=1&show=mortality&unit=years');
  await expect.poll(names).toEqual(['Died', '0', '25', '50', '75', '100%', 'years since hepatectomy']);
});

test('limits begin at time zero, before the first death, and go on after the last', async ({ page }) => {
  await open(page);
  const ends = await drawing(page).evaluate((svg) => {
    const axis = svg.querySelector('[data-mark="x-axis"] line')?.getBoundingClientRect();
    const band = svg.querySelector('[data-band="0"]')?.getBoundingClientRect();
    const first = svg.querySelector('[data-died]')?.getBoundingClientRect();
    return { axis: [axis?.left, axis?.right], band: [band?.left, band?.right], first: first?.left };
  });
  for (const [index, end] of ends.band.entries())
    expect(Math.abs((end ?? NaN) - (ends.axis[index] ?? NaN))).toBeLessThan(1);
  expect(ends.first ?? NaN).toBeGreaterThan(ends.axis[0] ?? NaN);
  // The group of which everybody died: its curve is at 0 from month 110 on, and its upper limit isn't.
  await page.goto('#v=1&t=190');
  await expect(figure(page).locator('.readout-stratum').first()).toContainText(/95.% limits 0 to \d\d/);
});

test('limits that do not exist once all have died end there', async ({ page }) => {
  for (const limits of ['log', 'log-log', 'plain']) {
    await page.goto('about:blank');
    await open(page, `#v=1&limits=${limits}&t=150`);
    const ends = await drawing(page).evaluate((svg) => {
      const right = (selector: string) => svg.querySelector(selector)?.getBoundingClientRect().right;
      const died = [...svg.querySelectorAll('[data-mark="curve"]')][0]?.querySelectorAll('[data-died]');
      const last = [...(died ?? [])].map((mark) => mark.getBoundingClientRect());
      return {
        band: right('[data-band="0"]'),
        last: Math.max(...last.map(({ left, width }) => left + width / 2)),
      };
    });
    expect(Math.abs((ends.band ?? NaN) - ends.last), limits).toBeLessThan(1.5);
    await expect(figure(page).locator('.readout-stratum').first()).toContainText('limits do not exist');
  }
});

test('a curve is drawn to its last exit, and thins as fewer are followed', async ({ page }) => {
  await open(page, '#v=1&by=all');
  const parts = await drawing(page)
    .locator('[data-mark="curve"] path')
    .evaluateAll((paths) =>
      paths.map((path) => ({
        followed: Number(path.getAttribute('data-followed')),
        width: Number(path.getAttribute('stroke-width')),
      })),
    );
  const byFollowed = [...parts].sort((a, b) => b.followed - a.followed);
  expect(byFollowed.map(({ followed }) => followed)).toEqual([6, 5, 4, 3, 2, 1]);
  for (const [index, { width }] of byFollowed.entries())
    expect(width).toBeLessThan(index === 0 ? 4 : (byFollowed[index - 1]?.width ?? NaN));
  const [end, last] = await drawing(page).evaluate((svg) => {
    const right = (mark: Element) => mark.getBoundingClientRect().right;
    return [
      Math.max(...[...svg.querySelectorAll('[data-mark="curve"] path')].map(right)),
      Math.max(...[...svg.querySelectorAll('[data-left]')].map(right)),
    ];
  });
  expect(Math.abs((end ?? NaN) - (last ?? NaN))).toBeLessThan(3);
});

for (const width of [320, 768, 1440]) {
  test(`each curve has its name at its end, clear of the others, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page);
    for (const grouping of groupings) {
      await choose(page, grouping);
      const found = await drawing(page).evaluate((svg) => {
        const box = (mark: Element) => {
          const { left, right, top, bottom } = mark.getBoundingClientRect();
          return { left, right, top, bottom };
        };
        const frame = box(svg);
        return {
          frame,
          labels: [...svg.querySelectorAll('[data-mark="labels"] text')].map(box),
          read: box(svg.querySelector('.time-cursor text') ?? svg),
          ends: [...svg.querySelectorAll('[data-mark="curve"]')].map((curve) => {
            const marks = [...curve.querySelectorAll('[data-died], [data-left]')].map(box);
            return marks.sort((a, b) => a.right - b.right).at(-1);
          }),
        };
      });
      expect(found.labels).toHaveLength(found.ends.length);
      for (const [index, label] of found.labels.entries()) {
        const end = found.ends[index];
        if (!end) throw new Error('a curve has no exit');
        const apart = (a: number, b: number, c: number, d: number) => Math.max(0, a - d, c - b);
        const across = apart(label.left, label.right, end.left, end.right);
        const along = apart(label.top, label.bottom, end.top, end.bottom);
        expect(Math.hypot(across, along), `${grouping} ${index}`).toBeLessThan(26);
        expect(label.left).toBeGreaterThanOrEqual(found.frame.left - 1);
        expect(label.right).toBeLessThanOrEqual(found.frame.right + 1);
        for (const other of [...found.labels.filter((each) => each !== label), found.read]) {
          const meet =
            Math.min(label.right, other.right) - Math.max(label.left, other.left) > 1 &&
            Math.min(label.bottom, other.bottom) - Math.max(label.top, other.top) > 3;
          expect(meet, `${grouping} ${index}`).toBe(false);
        }
      }
    }
  });
}

test('the median has a mark for each convention where they differ', async ({ page }) => {
  await open(page, '#v=1&by=all&median=on');
  const times = await drawing(page)
    .locator('[data-median]')
    .evaluateAll((marks) => marks.map((mark) => Number(mark.getAttribute('data-median'))));
  // The curve comes to rest at one half from the third death on, until the last exit.
  expect(times).toEqual([110, 148]);
  await expect(figure(page).locator('.fragility')).toContainText(
    '110 months as the first time at one half or below, 148 months as the middle of the flat at one half, not reached as the first time below one half; R gives 110 months when it prints the curve, 148 months when asked for the quantile',
  );
});

test('side by side, every grouping has its curves, its table and its tests on the same axes', async ({
  page,
}) => {
  await open(page);
  const multiples = page.locator('survival-multiples');
  await multiples.getByText('All groupings side by side').click();
  const cards = multiples.locator('.multiple');
  await expect(cards).toHaveCount(groupings.length);
  const axes = await cards
    .locator('[data-mark="x-axis tick label"]')
    .evaluateAll((parts) => parts.map((part) => part.innerHTML));
  expect(new Set(axes).size).toBe(1);
  for (const [index, grouping] of series.groupings.entries()) {
    const card = cards.nth(index + 1);
    await expect(card.getByRole('heading')).toHaveText(grouping.label);
    await expect(card.locator('[data-mark="table of a stratum"]')).toHaveCount(grouping.levels.length);
    await expect(card.locator('.tests dd')).toHaveCount(3);
    await expect(card.locator('.caution')).toHaveCount(grouping.caution === null ? 0 : 1);
  }
});

test('the caption says what is drawn, and nothing else', async ({ page }) => {
  await open(page);
  const caption = figure(page).locator('figcaption');
  await expect(caption).toContainText('Tint: pointwise 95 % limits (beta product) for small intestine');
  await expect(caption).toContainText('Hatching: where each curve could run');
  await page.goto('#v=1&band=off&by=all');
  await expect(caption).not.toContainText('Tint');
  await expect(caption).toContainText('Hatching: where the curve could run in any of them.');
  await page.goto('#v=1&envelope=off&limits=log-log');
  await expect(caption).not.toContainText('Hatching');
  await expect(caption).toContainText(/limits \(log[–-]log/);
});

test('assistive technology meets titles, choices, sliders and tables, and no loose labels of axes', async ({
  page,
}) => {
  await open(page);
  await figure(page).getByText('The figure as a table').click();
  await expect(figure(page)).toMatchAriaSnapshot(`
    - heading "Figure 3. Survival after hepatectomy by primary site" [level=3]
    - group "Group the patients by":
      - radio "Primary site" [checked]
    - img "Survival after hepatectomy by primary site"
    - slider "Read the curves at a time, in months since hepatectomy"
    - heading "At 60 months" [level=4]
    - heading "All 31 ways to split these six in two" [level=4]
    - slider "Read the splits one by one"
    - group:
      - region "The figure as a table":
        - table "Survival after hepatectomy by primary site, at the ticks of the axis"
  `);
  const loose = await figure(page)
    .locator('svg')
    .evaluateAll(
      (drawings) =>
        drawings.filter((svg) => svg.getAttribute('role') !== 'img' && !svg.closest('[aria-hidden="true"]'))
          .length,
    );
  expect(loose).toBe(0);
});
