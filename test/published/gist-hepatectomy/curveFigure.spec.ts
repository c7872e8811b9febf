import type { Page } from '@playwright/test';
import { series } from './ours.ts';
import { chip, drawing, figure, more, open, seen, unfold } from '../../site/curve.ts';
import { expect, test } from '../../site/site.ts';

const labels = [series.everyone, ...series.groupings.map(({ label }) => label)];

test('both axes stay as they are, whatever grouping, arrangement or table is shown', async ({ page }) => {
  await open(page);
  const axes = async () => ({
    size: await drawing(page).getAttribute('viewBox'),
    marks: await drawing(page).locator('[data-mark="axes"]').innerHTML(),
  });
  const before = await axes();
  for (const label of labels) {
    await chip(page, label).check();
    expect(await axes(), label).toEqual(before);
  }
  await figure(page).getByRole('button', { name: 'Next arrangement' }).click();
  expect(await axes()).toEqual(before);
  await more(page);
  await figure(page).getByRole('button', { name: 'Another compatible table' }).click();
  expect(await axes()).toEqual(before);
});

test('the axes name what is counted, the unit, and time zero', async ({ page }) => {
  await open(page);
  const axes = drawing(page).locator('[data-mark="axes"]');
  for (const words of ['Alive', '100%', 'months since hepatectomy']) await expect(axes).toContainText(words);
  await page.goto('#v=2&show=mortality&unit=years');
  for (const words of ['Died', '100%', 'years since hepatectomy']) await expect(axes).toContainText(words);
  await expect(axes).not.toContainText('Alive');
});

/** Where tints and the deaths of curves begin and end, in px. */
const reaches = (page: Page) =>
  drawing(page).evaluate((svg) => {
    const sides = (selector: string) =>
      [...svg.querySelectorAll(selector)].map((part) => {
        const { left, right } = part.getBoundingClientRect();
        return { left, right, middle: (left + right) / 2 };
      });
    const rules = sides('[data-mark="axes"] line');
    return {
      axis: [Math.min(...rules.map(({ left }) => left)), Math.max(...rules.map(({ right }) => right))],
      bands: sides('[data-band]').map(({ left, right }) => [left, right]),
      deaths: sides('[data-mark="lane"] circle').map(({ middle }) => middle),
    };
  });

test('limits begin at time zero, before the first death, and go on after the last', async ({ page }) => {
  await open(page, '#v=2&by=site&band=on&t=190');
  const { axis, bands, deaths } = await reaches(page);
  expect(bands).toHaveLength(2);
  // The group of which everybody died: its curve is at 0 from month 110 on, and its upper limit isn't.
  for (const [index, end] of axis.entries())
    expect(Math.abs((bands[0]?.[index] ?? NaN) - end)).toBeLessThan(1.5);
  expect(Math.min(...deaths)).toBeGreaterThan(axis[0] ?? NaN);
  await expect(figure(page).getByText(/survival 0.%; 95.% limits 0 to \d\d/)).toBeVisible();
});

test('limits that do not exist once all have died end there', async ({ page }) => {
  for (const limits of ['log', 'log-log', 'plain']) {
    await page.goto('about:blank');
    await open(page, `#v=2&by=site&band=on&limits=${limits}&t=150`);
    const { bands, deaths } = await reaches(page);
    expect(Math.abs((bands[0]?.[1] ?? NaN) - Math.max(...deaths)), limits).toBeLessThan(1.5);
    await expect(
      figure(page)
        .getByText(/limits do not exist/)
        .first(),
    ).toBeVisible();
  }
});

test('a curve is drawn to its last exit', async ({ page }) => {
  await open(page);
  const [end, last] = await drawing(page).evaluate((svg) => {
    const right = (mark: Element) => mark.getBoundingClientRect().right;
    return [
      Math.max(...[...svg.querySelectorAll('[data-mark="curve"] path')].map(right)),
      Math.max(...[...svg.querySelectorAll('[data-left]')].map(right)),
    ];
  });
  expect(Math.abs((end ?? NaN) - (last ?? NaN))).toBeLessThan(3);
});

for (const width of [320, 768, 1440])
  test(`words in the drawing lie on no other words and stay inside it, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page, '#t=62');
    for (const label of labels) {
      await chip(page, label).check();
      const faults = () =>
        drawing(page).evaluate((svg) => {
          const frame = svg.getBoundingClientRect();
          const words = [...svg.querySelectorAll('text')].map((text) => ({
            words: text.firstChild?.textContent ?? '',
            box: text.getBoundingClientRect(),
          }));
          const out = words.filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1);
          const over = words.flatMap((one, index) =>
            words.slice(index + 1).flatMap((other) => {
              const across =
                Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
              const along = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
              // Boxes of lines are higher than their letters.
              return across > 1 && along > 5 ? [`${one.words} × ${other.words}`] : [];
            }),
          );
          return [...out.map((each) => `${each.words} outside`), ...over];
        });
      await expect.poll(faults, label).toEqual([]);
    }
  });

test('the median has a mark for each convention where they differ', async ({ page }) => {
  await open(page, '#v=2&median=on');
  const times = await drawing(page)
    .locator('[data-median]')
    .evaluateAll((marks) => marks.map((mark) => Number(mark.getAttribute('data-median'))));
  // The curve comes to rest at one half from the third death on, until the last exit.
  expect(times).toEqual([110, 148]);
  await expect(
    figure(page).getByText(
      '110 months as the first time at one half or below, 148 months as the middle of the flat at one half, not reached as the first time below one half; R gives 110 months when it prints the curve, 148 months when asked for the quantile',
    ),
  ).toBeVisible();
});

test('side by side, every grouping has its curves, its table and its tests on the same axes', async ({
  page,
}) => {
  await open(page, 'explore/');
  await unfold(page, 'All groupings side by side');
  const headings = figure(page).getByRole('heading', { level: 3 });
  await expect(headings.filter({ visible: true })).toHaveText(labels);
  const axes = await figure(page)
    .locator('section [data-mark="axes"]')
    .evaluateAll((parts) => parts.map((part) => part.innerHTML));
  expect(axes).toHaveLength(labels.length);
  expect(new Set(axes).size).toBe(1);
  for (const grouping of series.groupings) {
    const card = figure(page).locator('section', {
      has: page.getByRole('heading', { name: grouping.label }),
    });
    await expect(card.locator('[data-mark="table of a stratum"]')).toHaveCount(grouping.levels.length);
    await expect(card.getByText(/P: log-rank/)).toBeVisible();
    if (grouping.caution !== null) await expect(card.getByText(grouping.caution)).toBeVisible();
  }
});

test('the caption says what is drawn, and nothing else', async ({ page }) => {
  await open(page);
  await expect(seen(page, /Brackets: where the record lets each open death lie/)).toHaveCount(1);
  await expect(seen(page, /Tint|Hatching/)).toHaveCount(0);
  await page.goto('#v=2&by=site&band=on&envelope=on');
  await expect(
    seen(page, /Hatching: where each curve could run in any of them, with this arrangement/),
  ).toHaveCount(1);
  await expect(seen(page, /Tint: pointwise 95 % limits of each curve \(beta product\)/)).toHaveCount(1);
});

test('assistive technology meets titles, choices, sliders and tables, and no loose labels of axes', async ({
  page,
}) => {
  await open(page, '#by=site');
  await unfold(page, 'The figure as a table');
  await expect(figure(page)).toMatchAriaSnapshot(`
    - group "Group the patients by":
      - radio "Primary site" [checked]
    - img "Survival after hepatectomy by primary site"
    - slider "Read the curves at a time, in months since hepatectomy"
    - slider "Second death, in months since hepatectomy"
    - slider "Third death, in months since hepatectomy"
    - img "Table at risk"
    - group:
      - group "The figure as a table":
        - table "Survival after hepatectomy by primary site, at the ticks of the axis"
  `);
  await expect(seen(page, /^Figure 1\.\s*Survival after hepatectomy by primary site\./)).not.toHaveCount(0);
  const loose = await figure(page)
    .locator('svg')
    .evaluateAll(
      (drawings) =>
        drawings.filter((svg) => svg.getAttribute('role') !== 'img' && !svg.closest('[aria-hidden="true"]'))
          .length,
    );
  expect(loose).toBe(0);
});
