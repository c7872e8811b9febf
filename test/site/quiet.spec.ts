import { expect, pages, readThrough, test } from './site.ts';

for (const path of pages) {
  test.describe(`/${path}`, () => {
    test('has a policy without exceptions', async ({ page }) => {
      await page.goto(path, { waitUntil: 'commit' });
      const policy = await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content');
      expect(policy).toContain("default-src 'none'");
      expect(policy).toMatch(/script-src [^;]+/);
      expect(policy).toMatch(/style-src [^;]+/);
      expect(policy).not.toMatch(/'unsafe-|https?:|\*/);
    });

    test.describe('given a foreign script', () => {
      test.use({ expectedMessages: /Content.Security.Policy/i });

      test('does not run it', async ({ page }) => {
        await page.goto(path);
        const ran = await page.evaluate(() => {
          const script = document.createElement('script');
          script.textContent = 'document.documentElement.dataset.ran = "yes"';
          document.head.append(script);
          return document.documentElement.dataset['ran'] ?? 'no';
        });
        expect(ran).toBe('no');
      });
    });

    test('is read to its end without moving, a console message, or a request to another host', async ({
      page,
    }) => {
      await page.addInitScript(() => {
        const shifts: string[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & {
            value: number;
            sources?: { node: Node | null }[];
          })[]) {
            const names = (entry.sources ?? []).map(({ node }) =>
              node instanceof Element
                ? `${node.localName}.${node.getAttribute('class') ?? ''}`
                : String(node?.textContent),
            );
            shifts.push(`${entry.value.toFixed(4)}: ${names.join(', ')}`);
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(path);
      // The fixtures of site.ts watch the console and the network of every test.
      await readThrough(page);
      expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)).toEqual([]);
    });
  });
}
