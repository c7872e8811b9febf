/**
 * How fluent a table of two thousand rows is, measured in the built page: `npm run build`, then `npm run bench:table`.
 *
 * Loading is timed in the page, from the file that is chosen to the words that say what was read; the figures are then drawn as a
 * reader nears them. A choice is timed from the click to the end of the frame that paints it. A calibration loop runs beside it:
 * where it takes longer than alone, the machine was busy, and so was the page.
 */
import type { Page } from '@playwright/test';
import { calibrate } from './calibrate.ts';
import { openSite } from './openSite.ts';

const ROWS = 2000;
const ROUNDS = 12;
const FIGURE = 'figure:not([hidden]) survival-figure';

/** Ten years in days, a third with the outcome, two arms and three stages; no two rows alike in time. */
const table = [
  'id,days,status,arm,stage',
  ...Array.from({ length: ROWS }, (_, index) =>
    [
      index + 1,
      1 + ((index * 7919) % 3650),
      index % 3 === 0 ? 'dead' : 'alive',
      index % 2 === 0 ? 'A' : 'B',
      ['I', 'II', 'III'][index % 3],
    ].join(','),
  ),
].join('\n');

/** Milliseconds from the change of the file to the words that say what was read. */
async function load(page: Page): Promise<number> {
  const timed = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let start = NaN;
        const status = document.querySelector('[data-loader="status"]');
        if (!status) throw new Error('the page has no place for a table');
        document.querySelector('table-loader input[type="file"]')?.addEventListener(
          'change',
          () => {
            start = performance.now();
          },
          { capture: true },
        );
        new MutationObserver(() => {
          if (/patients/u.test(status.textContent)) resolve(performance.now() - start);
        }).observe(status, { childList: true, characterData: true, subtree: true });
      }),
  );
  await page
    .locator('table-loader input[type="file"]')
    .setInputFiles({ name: 'table.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  return timed;
}

/** Milliseconds of each click on one control, to the end of its frame; clicks on `between` are not timed. */
async function toggle(page: Page, selector: string, between: string | null): Promise<number[]> {
  return page.evaluate(
    async ({ selector, between, rounds }) => {
      const frame = (act: () => void) =>
        new Promise<number>((resolve) => {
          requestAnimationFrame(() => {
            const start = performance.now();
            act();
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => {
              resolve(performance.now() - start);
            };
            port2.postMessage(null);
          });
        });
      const click = (target: string) => () => {
        const control = document.querySelector<HTMLElement>(target);
        if (!control) throw new Error(`nothing on the page is ${target}`);
        control.click();
      };
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        times.push(await frame(click(selector)));
        if (between !== null) await frame(click(between));
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return times;
    },
    { selector, between, rounds: ROUNDS },
  );
}

const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
const line = (name: string, value: number, most = '') => {
  console.log(name.padEnd(34), `${value.toFixed(0).padStart(6)} ms`, most);
};

const { url, browser, close } = await openSite();
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.goto(`${url}explore/`);
await page.waitForTimeout(2500);
line('calibration', await calibrate(page));
line(`${ROWS} rows read`, await load(page));
await page.locator(FIGURE).first().scrollIntoViewIfNeeded();
await page.locator(`${FIGURE} [data-part="plot"] > svg`).first().waitFor();
await page.waitForTimeout(1000);
const grouping = (value: string) => `${FIGURE} input[name$="-grouping"][value="${value}"]`;
const choices: readonly [name: string, selector: string, between: string | null][] = [
  ['three groups', grouping('stage'), grouping('all')],
  ['two groups, with a sampled test', grouping('arm'), grouping('all')],
  ['limits on and off', `${FIGURE} [data-control="showBand"]`, null],
];
for (const [name, selector, between] of choices) {
  const times = await toggle(page, selector, between);
  line(name, middle(times), `at most ${Math.max(...times).toFixed(0)} ms`);
}
line('calibration', await calibrate(page));
await close();
