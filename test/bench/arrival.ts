/**
 * How soon a reader with a slow connection has the curve and can use it: `npm run build`, then `npm run bench:arrival`. With the
 * folder of another build (`npm run bench:arrival -- ../before/dist`) both are measured in turn.
 *
 * Slow 4G (1.6 Mb/s, 150 ms), a quarter of the processor, an empty cache. The second grouping is pressed in the first frame that
 * has it, and is answered when the line of P is painted. Milliseconds after navigation, medians of five; tasks are those after
 * the first paint. `curve` is when a curve is first in the page, not yet painted.
 *
 * In place of another build there can be a page that another tool has made of the same curve: `framework/` is one. Its groupings
 * are radio buttons whose name ends in "grouping", and its test stands in `.p-line`.
 */
import type { Browser } from '@playwright/test';
import { openSite } from './openSite.ts';

const ROUNDS = 5;
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
const SLOWER = 4;

interface Arrival {
  readonly paint: number;
  readonly curve: number;
  readonly pressed: number;
  readonly answered: number;
  readonly shift: number;
  readonly tasks: readonly number[];
}

/** Runs in the page before anything else. */
function watch(): void {
  const seen = { paint: NaN, curve: NaN, pressed: NaN, answered: NaN, shift: 0, tasks: [] as number[] };
  Object.assign(window, { seen });
  const observe = (type: string, hear: (entry: PerformanceEntry & { value?: number }) => void) => {
    new PerformanceObserver((list) => {
      list.getEntries().forEach(hear);
    }).observe({ type, buffered: true });
  };
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.paint = startTime;
  });
  observe('layout-shift', ({ value = 0 }) => {
    seen.shift += value;
  });
  observe('longtask', ({ startTime, duration }) => {
    if (startTime > seen.paint) seen.tasks.push(Math.round(duration));
  });
  const frame = () => {
    if (Number.isNaN(seen.curve) && document.querySelector('figure svg path, [aria-label="line"] path'))
      seen.curve = performance.now();
    const chip = document.querySelectorAll<HTMLInputElement>('input[name$="grouping"]')[1];
    if (Number.isNaN(seen.pressed) && chip && !Number.isNaN(seen.paint)) {
      seen.pressed = performance.now();
      chip.click();
    }
    const line = document.querySelector('.p-line')?.textContent ?? '';
    if (!Number.isNaN(seen.pressed) && /log-rank/iu.test(line)) {
      setTimeout(() => (seen.answered = performance.now()));
      return;
    }
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

async function arrive(browser: Browser, url: string): Promise<Arrival> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(watch);
  await page.goto(url, { waitUntil: 'commit' });
  const read = () => page.evaluate(() => (window as unknown as { seen: Arrival }).seen);
  for (const end = Date.now() + 15_000; Date.now() < end && Number.isNaN((await read()).answered);)
    await page.waitForTimeout(250);
  await page.waitForTimeout(2000);
  const seen = await read();
  await context.close();
  return seen;
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const sides = await Promise.all(
  [undefined, ...process.argv.slice(2, 3)].map(async (folder) => ({
    name: folder === undefined ? 'now' : 'beside',
    ...(await openSite(folder)),
    arrivals: [] as Arrival[],
  })),
);
for (let round = 0; round < ROUNDS; round += 1)
  for (const { browser, url, arrivals } of sides) arrivals.push(await arrive(browser, url));
for (const { name, arrivals, close } of sides) {
  const of = (what: 'paint' | 'curve' | 'pressed' | 'answered' | 'shift') =>
    median(arrivals.map((each) => each[what]));
  console.log(
    `${name.padEnd(7)} first paint ${of('paint')?.toFixed(0)} ms, curve ${of('curve')?.toFixed(0)}, pressed ${of('pressed')?.toFixed(0)}, answered ` +
      `${of('answered')?.toFixed(0)}; layout shift ${of('shift')?.toFixed(4)}; tasks over 50 ms: ` +
      arrivals.map(({ tasks }) => tasks.join(' ') || 'none').join(' | '),
  );
  await close();
}
