/**
 * How fast the survival figure answers, measured in the built page: `npm run build`, then `npm run bench:figure`. With the folder of
 * another build (`npm run bench:figure -- ../before/dist`) both are measured side by side, each number in turn, so that a busy
 * machine is as busy for both.
 *
 * A toggle is timed from the click to the end of the frame that paints it, every linked figure included; the click falls at the
 * start of a frame, so that no waiting for the screen is counted. A calibration loop runs beside each measurement: where it
 * takes longer than alone, the machine was busy, and so were the figures.
 *
 * "floor" is a click that gives one small element another colour, on the same page: what the browser takes whatever a page does.
 * It isn't subtracted. A move of the reading cursor has three lines: its listeners, what the figures then do in the frame (its
 * layout beside it), and until that frame is painted. The motion of a regrouping is what script took for each of its frames.
 */
import type { CDPSession, Page } from '@playwright/test';
import {
  addFloor,
  measure,
  measureCursor,
  unfold,
  watchMotion,
  type Control,
  type Sample,
} from './inPage.ts';
import { openSite } from './openSite.ts';

/** Milliseconds within which 95 of 100 toggles are to be painted, by how many times slower the processor is made. */
const BUDGETS = new Map([
  [1, 16],
  [4, 50],
]);
const ROUNDS = Number(process.env['ROUNDS'] ?? 80);
const WARM_UP = Math.min(12, ROUNDS);
/** Milliseconds in which a regrouping has come to rest. A toggle that moves the curves is measured from rest to its first frame. */
const MOTION = 700;
const MOVING = ['grouping', 'arrangement', 'another table'];

const figure = 'survival-figure';
const grouping = { selector: `${figure} input[name$="-grouping"]` };
/** What is toggled, in a view that every build opens alike: limits and all that is left open are drawn. */
const toggles: readonly [name: string, hash: string, control: Control][] = [
  ['floor', '#by=site', { selector: '#floor' }],
  ['grouping', '#by=site', grouping],
  ['arrangement', '#by=exon-11', { selector: `${figure} button[aria-label="Next arrangement"]` }],
  ['another table', '#by=site', { selector: `${figure} button`, words: 'Another compatible table' }],
  ['limits on and off', '#by=site', { selector: `${figure} label`, words: '95 % limits' }],
  ['leave-one-out', '#by=site', { selector: `${figure} label`, words: 'without each row in turn' }],
];

interface Side {
  readonly name: string;
  readonly url: string;
  readonly open: () => Promise<Page>;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

const text = (value: number) => value.toFixed(1).padStart(9);

function line(what: string, side: Side, rate: number, values: readonly (number | null)[]): void {
  console.log(
    [
      what.padEnd(20),
      side.name.padEnd(7),
      `${rate}x`.padStart(3),
      ...values.map((value) => (value === null ? ''.padStart(9) : text(value))),
    ]
      .join(' ')
      .trimEnd(),
  );
}

async function openAt({ url, open }: Side, hash: string): Promise<Page> {
  const page = await open();
  await page.goto(url + hash);
  await page.locator(figure).scrollIntoViewIfNeeded();
  // It has come to life once it asks to be read.
  await page
    .locator(`${figure} [role="slider"][aria-label^="Read the curves"]`)
    .waitFor({ state: 'attached' });
  await page.waitForTimeout(1500);
  return page;
}

async function slowDown(page: Page, rate: number): Promise<CDPSession> {
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate });
  return client;
}

async function cursor(side: Side, rate: number, page: Page): Promise<void> {
  const moves = (await measureCursor(page, ROUNDS + WARM_UP)).slice(WARM_UP);
  const of = (key: keyof (typeof moves)[number]) => moves.map((move) => move[key]);
  const layouts = moves.map(({ script, layout }) => layout - script);
  const both = (values: readonly number[]) => [quantile(values, 0.5), quantile(values, 0.95)];
  line('cursor, listeners', side, rate, [null, null, ...both(of('listener')), 2]);
  line('cursor, script', side, rate, [null, quantile(layouts, 0.5), ...both(of('script')), 2]);
  line('cursor, painted', side, rate, [null, null, ...both(of('paint'))]);
}

/** Script for each frame of a regrouping on its way, and the tasks over 50 ms among them. */
async function motion(side: Side, rate: number): Promise<void> {
  const page = await openAt(side, '#by=site');
  const client = await slowDown(page, rate);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? NaN) * 1000;
  };
  const perFrame: number[] = [];
  let longTasks = 0;
  for (let round = 0; round < Math.ceil(ROUNDS / 8) + 1; round += 1) {
    const before = await worked();
    const seen = await watchMotion(page, grouping, MOTION);
    // The first brings what is loaded for it.
    if (round === 0) continue;
    perFrame.push(((await worked()) - before) / seen.frames);
    longTasks += seen.longTasks;
  }
  line('motion, a frame', side, rate, [quantile(perFrame, 0.5), null, null, quantile(perFrame, 0.95)]);
  line('motion, over 50 ms', side, rate, [longTasks]);
  await page.close();
}

const before = process.argv[2];
const sites = [
  ...(before === undefined ? [] : [{ name: 'before', site: await openSite(before) }]),
  { name: 'now', site: await openSite() },
];
const sides = sites.map(({ name, site }): Side => {
  return {
    ...{ name, url: site.url },
    open: () => site.browser.newPage({ viewport: { width: 1440, height: 900 } }),
  };
});
console.log(
  [
    'what'.padEnd(20),
    'build'.padEnd(7),
    'CPU',
    ...['script', 'layout', 'p50', 'p95', 'budget', 'calib.'].map((head) => head.padStart(9)),
  ].join(' '),
);
for (const [rate, budget] of BUDGETS) {
  for (const [name, hash, control] of toggles) {
    for (const side of sides) {
      const page = await openAt(side, hash);
      if (name === 'floor') await addFloor(page);
      await unfold(page, control);
      await slowDown(page, rate);
      const rest = MOVING.includes(name) ? MOTION : 30;
      await measure(page, control, WARM_UP);
      const samples = await measure(page, control, ROUNDS, rest);
      const of = (key: keyof Sample) => samples.map((sample) => sample[key]);
      line(name, side, rate, [
        quantile(of('script'), 0.5),
        quantile(of('layout'), 0.5),
        quantile(of('paint'), 0.5),
        quantile(of('paint'), 0.95),
        budget,
        quantile(of('calibration'), 0.5),
      ]);
      if (name === 'grouping') await cursor(side, rate, page);
      await page.close();
    }
  }
  for (const side of sides) await motion(side, rate);
}
for (const { site } of sites) await site.close();
