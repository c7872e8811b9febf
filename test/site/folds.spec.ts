import { drawing, more, open, pLine } from './curve.ts';
import { expect, has, test } from './site.ts';

test.skip(!has('survival-figure'), 'the first publication shows no figure of curves');

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, '');
});

test('a table that was folded up shows the grouping chosen meanwhile as soon as it is opened', async ({
  page,
}) => {
  const figure = page.locator('survival-figure').first();
  const fold = figure.locator('details').filter({ hasText: 'The figure as a table' });
  // In one go: the reader has no time to pause for what is folded up.
  const groups = await figure.evaluate(async (element) => {
    const chips = element.querySelectorAll<HTMLInputElement>('.chips [type="radio"]');
    const details = [...element.querySelectorAll('details')].find((each) =>
      each.textContent.startsWith('The figure as a table'),
    );
    const heads = () => [...(details?.querySelectorAll('tbody th') ?? [])].map((head) => head.textContent);
    const before = heads().join();
    chips[chips.length - 1]?.click();
    if (heads().join() !== before) throw new Error('it was drawn though it is folded up');
    if (details) details.open = true;
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    return heads();
  });
  expect(new Set(groups).size).toBeGreaterThan(1);
  // And while it is open it is drawn with the rest.
  await figure.getByRole('group', { name: 'Group the patients by' }).getByRole('radio').first().check();
  await expect(fold.locator('tbody th').first()).not.toHaveText(groups[0] ?? '');
});

test('a folded table follows once the reader has paused', async ({ page }) => {
  const figure = page.locator('survival-figure').first();
  const fold = figure.locator('details').filter({ hasText: 'The figure as a table' });
  const first = await fold.locator('tbody th').first().textContent();
  await figure.getByRole('group', { name: 'Group the patients by' }).getByRole('radio').last().check();
  await expect(fold.locator('tbody th').first()).not.toHaveText(first ?? '');
});

test('what is said of curves beside the curve moves no choice', async ({ page }) => {
  const figure = page.locator('survival-figure').first();
  await figure.getByText('More ways to see this').click();
  const box = figure.getByLabel('without each row in turn');
  test.skip((await box.count()) === 0, 'the table is too large for it');
  await box.scrollIntoViewIfNeeded();
  const place = () => box.evaluate((input) => input.getBoundingClientRect().top);
  const before = await place();
  await box.check();
  await expect(figure.getByRole('list').filter({ hasText: 'without each of' })).toBeVisible();
  expect(Math.abs((await place()) - before)).toBeLessThan(1);
});

test('a choice that changes what stands above it stays under the finger', async ({ page }) => {
  const figure = page.locator('survival-figure').first();
  await more(page);
  const box = figure.getByLabel('left in the table');
  await box.scrollIntoViewIfNeeded();
  // With the table in view too, no browser holds the place by itself.
  await box.evaluate((input) => {
    scrollBy({ top: input.getBoundingClientRect().top - innerHeight / 2, behavior: 'instant' });
  });
  const place = () => box.evaluate((input) => input.getBoundingClientRect().top);
  const before = await place();
  const height = () =>
    figure
      .getByRole('img', { name: 'Table at risk' })
      .evaluate((table) => table.getBoundingClientRect().height);
  const whole = await height();
  await box.uncheck();
  await expect.poll(height).toBeLessThan(whole);
  await expect.poll(async () => Math.abs((await place()) - before)).toBeLessThan(1);
});

for (const [width, height] of [
  [320, 640],
  [390, 844],
])
  test(`at ${width} px curves and P stay in view of what changes them, and hide none of it`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: width!, height: height! });
    const figure = page.locator('survival-figure').first();
    await figure.getByRole('group', { name: 'Group the patients by' }).getByRole('radio').nth(1).check();
    await more(page);
    const fold = figure.locator('details').filter({ hasText: 'More ways to see this' });
    const boxes = fold.getByRole('checkbox', { disabled: false }).filter({ visible: true });
    await expect(boxes.first()).toBeVisible();
    for (const box of await boxes.all()) {
      await box.focus();
      await expect(drawing(page)).toBeInViewport({ ratio: 0.9 });
      await expect(pLine(page)).toBeInViewport();
      // Nothing lies over the box that a reader has come to.
      await box.click({ trial: true });
    }
  });
