import { expect, pages, test } from './site.ts';

/** Addresses of which one is shortened to the other, by those who look for the rest. */
for (const [short, whole] of [
  ['teach/games/', /^teach\/games\/[^/]+\/$/],
  ['teach/test/', /^teach\/test\/[^/]+\/$/],
  ['teach/slides/', /^teach\/slides\/[^/]+\/$/],
] as const)
  test(`${short} leads to all that stand below it, and to the exercises`, async ({ page }) => {
    const below = pages.filter((path) => whole.test(path));
    test.skip(below.length === 0, 'the first publication has none');
    await page.goto(short);
    const leads = await page
      .locator('main a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    for (const path of below)
      expect(
        leads.some((lead) => lead.endsWith(`/${path}`)),
        path,
      ).toBe(true);
    expect(leads.some((lead) => lead.endsWith('/teach/') || lead.includes('/teach/session-'))).toBe(true);
  });
