import { expect, has, test } from './site.ts';

test.skip(!has('survival-figure'), 'the first publication shows no figure of curves');
test.use({ expectedMessages: /ERR_FAILED|dynamically imported|module script/u });

const LOST = 'What brings this page to life could not be loaded';
const LATE = 'What brings this page to life is still on its way';

for (const [what, pattern] of [
  ['the entry script', /\/_astro\/index\.astro/u],
  ['what it imports', /\/_astro\/rolldown-runtime/u],
] as const)
  test(`the page and its figures say so where ${what} can’t be had`, async ({ page }) => {
    await page.route(pattern, (route) => route.abort());
    await page.goto('');
    await expect(page.locator('main').getByText(LOST).first()).toBeVisible();
    await expect(page.locator('survival-figure').first().getByText(LOST)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Load the page again' })).toBeVisible();
  });

test('it says so where the entry script is long in coming, and takes it back once it is there', async ({
  page,
}) => {
  let come: () => void = () => undefined;
  const wait = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route(/\/_astro\/rolldown-runtime/u, async (route) => {
    await wait;
    await route.continue();
  });
  await page.goto('', { waitUntil: 'commit' });
  await expect(page.locator('survival-figure').first().getByText(LATE)).toBeVisible({ timeout: 60_000 });
  come();
  await expect(page.locator('survival-figure').first()).toHaveAttribute('data-alive', '');
  await expect(page.getByText(LATE)).toHaveCount(0);
});
