import { expect, pages, test } from './site.ts';

interface TraceEvent {
  readonly name: string;
  readonly args: { readonly elementCount?: number };
}

// A rule such as `* + *` has the whole page styled anew for one element, which takes a slow phone longer than a frame.
for (const path of ['', 'explore/', 'teach/'].filter((each) => pages.includes(each)))
  test(`what a script puts into a page has no other part of it styled anew, /${path}`, async ({
    page,
    browser,
  }) => {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    await browser.startTracing(page, { categories: ['devtools.timeline'] });
    const total = await page.evaluate(async () => {
      const all = [...document.querySelectorAll('main > *')];
      all[Math.floor(all.length / 2)]?.before(document.createElement('div'));
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return document.querySelectorAll('main *').length;
    });
    const trace = JSON.parse((await browser.stopTracing()).toString()) as {
      readonly traceEvents: readonly TraceEvent[];
    };
    const styled = trace.traceEvents
      .filter(({ name }) => name === 'UpdateLayoutTree')
      .map(({ args }) => args.elementCount ?? 0);
    expect(styled.length).toBeGreaterThan(0);
    // The opening's deaths may still be travelling.
    expect(Math.max(...styled)).toBeLessThan(total / 4);
  });
