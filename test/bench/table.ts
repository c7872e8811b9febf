/**
 * How fluent a reader's own table is, measured in the built page: `npm run build`, then `npm run bench:table`, with numbers of rows
 * behind it for others than 1,000, 20,000 and 100,000.
 *
 * Every row has a time of its own. Loading is timed in the page, from the file that is chosen to the frame in which its curves are
 * drawn; regrouping from the click to that frame. Beside it stands the longest task of the page's thread meanwhile: of 50 ms or more
 * as the browser tells it, else none. A calibration loop runs before and after: where it takes longer than alone, the machine was
 * busy, and so was the page.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { calibrate } from './calibrate.ts';
import { openSite } from './openSite.ts';

const asked = process.argv.slice(2).map(Number);
const SIZES = asked.length > 0 ? asked : [1000, 20_000, 100_000];
const ROUNDS = 5;
const FIGURE = '[data-figure$="-of-table"]';

/** Ten years in days, a third with the outcome, two arms and three stages; no two rows alike in time. */
function table(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) =>
    [
      index + 1,
      // A prime step goes through all places, in no order.
      (((((index * 7919) % rows) + 1) * 3650) / rows).toFixed(3),
      index % 3 === 0 ? 'dead' : 'alive',
      index % 2 === 0 ? 'A' : 'B',
      ['I', 'II', 'III'][(index >> 2) % 3],
    ].join(','),
  );
  return ['id,days,status,arm,stage', ...lines].join('\n');
}

interface Timed {
  readonly ms: number;
  readonly longest: number;
}

/** Before the page's own scripts: where the longest task is kept. */
const watchTasks = () => {
  const tasks: { longest: number; drawn: (name: string) => Promise<number> } = {
    longest: 0,
    drawn: (name) =>
      new Promise((resolve) => {
        const look = () => {
          const drawing = document.querySelector('[data-figure$="-of-table"] svg.plot[role="img"]');
          if (drawing?.getAttribute('aria-label')?.endsWith(name))
            setTimeout(() => {
              resolve(performance.now());
            });
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.longest = Math.max(tasks.longest, duration);
  }).observe({ type: 'longtask' });
  Object.assign(globalThis, { tasks });
};

type Watched = typeof globalThis & {
  tasks: { longest: number; drawn: (name: string) => Promise<number> };
};

/** From what `act` does to the frame in which a drawing of that name stands. */
async function timed(page: Page, act: string, name: string): Promise<Timed> {
  return page.evaluate(
    async ({ act, name }) => {
      const { tasks } = globalThis as Watched;
      tasks.longest = 0;
      const control = document.querySelector<HTMLElement>(act);
      if (!control) throw new Error(`nothing on the page is ${act}`);
      const start = await new Promise<number>((resolve) => {
        if (control instanceof HTMLInputElement && control.type === 'file')
          control.addEventListener(
            'change',
            () => {
              resolve(performance.now());
            },
            { capture: true, once: true },
          );
        else {
          resolve(performance.now());
          control.click();
        }
      });
      const end = await tasks.drawn(name);
      // What the browser tells of tasks comes a little later.
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { ms: end - start, longest: tasks.longest };
    },
    { act, name },
  );
}

const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
const line = (name: string, { ms, longest }: Timed) => {
  const task = longest === 0 ? 'no task of 50 ms' : `longest task ${longest.toFixed(0)} ms`;
  console.log(name.padEnd(34), `${ms.toFixed(0).padStart(6)} ms`, task);
};

const folder = mkdtempSync(join(tmpdir(), 'table-'));
const { url, browser, close } = await openSite();
for (const rows of SIZES) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(watchTasks);
  await page.goto(`${url}explore/`);
  await page.locator('survival-figure').first().scrollIntoViewIfNeeded();
  await page.locator('survival-figure [role="slider"]').first().waitFor();
  const before = await calibrate(page);
  const loading = timed(page, 'table-loader input[type="file"]', '');
  // As a file: what is handed over as bytes is unpacked in the page, and would be counted.
  const file = join(folder, `${rows}.csv`);
  writeFileSync(file, table(rows));
  await page.locator('table-loader input[type="file"]').setInputFiles(file);
  line(`${rows} rows loaded and drawn`, await loading);
  const chip = (value: string) => `${FIGURE} input[name$="-grouping"][value="${value}"]`;
  const groupings = [
    ['arm', 'by arm'],
    ['stage', 'by stage'],
  ] as const;
  for (const [value, name] of groupings) line(`  first by ${value}`, await timed(page, chip(value), name));
  const band = `${FIGURE} .figure-options input[type="checkbox"]`;
  const again: Timed[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [value, name] of groupings) again.push(await timed(page, chip(value), name));
  line('  to and fro between both', {
    ms: middle(again.map(({ ms }) => ms)),
    longest: Math.max(...again.map(({ longest }) => longest)),
  });
  line('  limits on', await timed(page, band, ''));
  const after = await calibrate(page);
  console.log('  calibration before and after'.padEnd(34), `${before.toFixed(1)} and ${after.toFixed(1)} ms`);
  await page.close();
}
await close();
rmSync(folder, { recursive: true });
