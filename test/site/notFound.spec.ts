import { publicationHome } from '../../src/publication/publicationHome.ts';
import { expect, first, publications, test } from './site.ts';

const other = publications[1];

test.describe('an address that leads nowhere', () => {
  test.use({ expectedMessages: /404/u });
  for (const address of ['no-such-page/', `${other?.id ?? 'explore'}/no/such/page`]) {
    test(`/${address} says so, and leads to every article`, async ({ page }) => {
      const answer = await page.goto(address);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
      const links = page.locator('main li a');
      await expect(links).not.toHaveCount(0);
      const where = await links.evaluateAll((found) =>
        (found as HTMLAnchorElement[]).map(({ href }) => href),
      );
      for (const href of where) expect((await page.request.get(href)).ok(), href).toBe(true);
    });
  }
});

test('the publications of the site lead to each other', async ({ page }) => {
  test.skip(!other, 'the site has one publication');
  const { id, series } = other!;
  await page.goto('');
  await page.locator('main').getByRole('link', { name: series.title }).first().click();
  await expect(page).toHaveURL(new RegExp(`/${publicationHome(id)}$`, 'u'));
  await page.locator('main').getByRole('link', { name: first.series.title }).first().click();
  await expect(page.locator('h1')).toHaveText(first.series.title);
});
