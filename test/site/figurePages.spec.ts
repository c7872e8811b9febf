import { publicationHome } from '../../src/publication/publicationHome.ts';
import { expect, publications, test } from './site.ts';

for (const { id } of publications)
  test(`a figure of ${id} in a frame stands alone, and the page around it is told its height`, async ({
    page,
  }) => {
    const path = `${publicationHome(id)}figures/curve/`;
    await page.route('**/around.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>Around</title><iframe title="Figure" src="${path}#embed" width="600" height="150"></iframe>
<script>addEventListener('message', ({ data }) => {
  if (data.type === 'figure-height' && data.id === 'curve') document.querySelector('iframe').height = data.height;
})</script>`,
      }),
    );
    await page.goto('around.html');
    await expect
      .poll(() => page.locator('iframe').evaluate((frame) => Number((frame as HTMLIFrameElement).height)), {
        // A record with trillions of tables is solved by the page itself.
        timeout: 90_000,
      })
      .toBeGreaterThan(300);
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('#curve')).toBeVisible();
    await expect(frame.getByText('From “')).toBeVisible();
    await expect(frame.getByRole('heading', { level: 1 })).toBeHidden();
    await expect(frame.locator('.item-embed')).toBeHidden();
  });

test('the line to copy carries the view', async ({ page }) => {
  await page.goto('figures/curve/#t=5');
  await page.locator('.item-embed summary').click();
  await expect(page.locator('.item-embed pre')).toContainText(
    /<iframe src="[^"]*\/figures\/curve\/#embed&amp;[^"]*t=5/u,
  );
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the figure is there, and nothing is offered that needs a script', async ({ page }) => {
    await page.goto('figures/curve/');
    await expect(page.locator('#curve svg:visible').first()).toBeVisible();
    await expect(page.locator('.item-embed')).toBeHidden();
  });
});
