import type { Page } from '@playwright/test';
import { drawing, figure, reader, unfold } from './curve.ts';
import { expect, has, test } from './site.ts';

test.skip(!has('survival-figure'), 'the first publication shows no survival figure');

/** Opens the article, whose figures don't come alive before what is returned is called. */
async function openHeld(page: Page): Promise<() => void> {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/later.json*', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('');
  return letGo;
}

test('what the article leaves out at first is there once its figures are alive', async ({ page }) => {
  await page.goto('');
  await expect(page.locator('[data-held]')).not.toHaveCount(0);
  // Its name changes with its content: a browser never keeps the parts of another build.
  await expect(page.locator('#publication')).toHaveAttribute('data-later', /later\.json\?[\da-f]{8}$/u);
  await figure(page).scrollIntoViewIfNeeded();
  await expect(reader(page)).toBeVisible();
  await expect(page.locator('[data-held]')).toHaveCount(0);
});

test('what is chosen before the figures are alive holds', async ({ page }) => {
  const letGo = await openHeld(page);
  const grouping = figure(page)
    .getByRole('group', { name: 'Group the patients by' })
    .getByRole('radio')
    .last();
  await grouping.check({ force: true });
  const lanes = page.locator('swimmer-figure input[name$="-lanes"][value="group"]').first();
  if ((await lanes.count()) > 0) await lanes.check({ force: true });
  letGo();
  await expect(reader(page)).toBeVisible();
  await expect(grouping).toBeChecked();
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('by=');
  if ((await lanes.count()) === 0) return;
  await expect(lanes).toBeChecked();
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('lanes=');
});

test('a slider that is moved before its figure is alive stays there', async ({ page }) => {
  const letGo = await openHeld(page);
  const slider = page.locator('operation-figure').getByRole('slider', { name: 'Landmark' });
  test.skip((await slider.count()) === 0, 'the first publication has no figure of a later treatment');
  const before = Number(await slider.inputValue());
  await slider.fill(String(before + 6));
  letGo();
  await expect.poll(() => page.evaluate(() => location.hash)).toContain(`landmark=${before + 6}`);
  await expect(slider).toHaveValue(String(before + 6));
});

for (const file of ['publication.json', 'later.json']) {
  test.describe(`without ${file}`, () => {
    test.use({ expectedMessages: /ERR_FAILED|Failed to fetch/u });
    test('the figures say that they stand still, and come alive when they are touched', async ({ page }) => {
      await page.route(`**/${file}*`, (route) => route.abort());
      await page.goto('');
      await figure(page).scrollIntoViewIfNeeded();
      const problem = page.getByText('could not be loaded');
      await expect(problem.first()).toBeVisible();
      await page.unroute(`**/${file}*`);
      await drawing(page).click();
      await expect(reader(page)).toBeVisible();
      await expect(problem).toHaveCount(0);
    });
  });
}

for (const chunk of ['index.astro*.js', 'hoverCards*.js']) {
  test.describe(`without ${chunk}`, () => {
    test.use({ expectedMessages: /ERR_FAILED|Failed to fetch/u });
    test('page and figures say that nothing moves them', async ({ page }) => {
      await page.route(`**/_astro/${chunk}`, (route) => route.abort());
      await page.goto('');
      const said = page.getByText('What brings this page to life could not be loaded');
      await expect(said.first()).toBeVisible();
      await expect(page.getByRole('figure').first().getByText('could not be loaded')).toBeVisible();
      await page.unroute(`**/_astro/${chunk}`);
      await page.getByRole('button', { name: 'Load the page again' }).click();
      await expect(said).toHaveCount(0);
    });
  });
}

test('nothing is said of an entry script that ran', async ({ page }) => {
  for (const path of ['', 'explore/', 'teach/']) {
    await page.goto(path);
    await page.waitForLoadState('load');
    await expect(page.getByText('What brings this page to life')).toHaveCount(0);
  }
});

test.describe('without a network at first', () => {
  test.use({ expectedMessages: /ERR_FAILED|Failed to fetch/u });
  test('a table says that it could not be read, and is read when it is brought again', async ({ page }) => {
    await page.route('**/publication.json*', (route) => route.abort());
    await page.goto('explore/');
    const bring = () =>
      page.locator('table-loader input[type="file"]').setInputFiles({
        name: 'mine.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('months,dead\n5,yes\n9,no\n12,yes\n'),
      });
    const status = page.locator('[data-loader="status"]');
    await bring();
    await expect(status).toContainText('could not be loaded');
    await page.unroute('**/publication.json*');
    await bring();
    await expect(status).toContainText('3 patients, 2 deaths');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('nothing on the page to explore is left out', async ({ page }) => {
    await page.goto('explore/');
    await unfold(page, 'All groupings side by side');
    await expect(figure(page).getByRole('heading', { level: 4 }).first()).toBeVisible();
    await expect(page.locator('[data-held]')).toHaveCount(0);
  });
});
