/**
 * How fast the survival figure answers, measured in the built page: `npm run build`, then `node test/bench/figure.ts`.
 *
 * A toggle is timed from the click to the end of the frame that paints it, every linked figure included; the click falls at the
 * start of a frame, so that no waiting for the screen is counted. A calibration loop runs beside each measurement: where it
 * takes longer than alone, the machine was busy, and so were the figures. The column "own" is the time that the page's thread
 * itself worked for a toggle, on average, whatever else the machine did meanwhile; the calibration loop is not in it.
 *
 * "floor" is a click that gives one small element another colour, on the same page: what the browser takes whatever a page does.
 * It isn't subtracted. A move of the reading cursor has three lines: its listeners, what the figures then do in the frame (its
 * layout beside it), and until that frame is painted.
 */
import type { CDPSession } from '@playwright/test';
import { addFloor, clickAll, measure, measureCursor, type Sample } from './inPage.ts';
import { openSite } from './openSite.ts';

/** Milliseconds within which 95 of 100 toggles are to be painted, by how many times slower the processor is made. */
const BUDGETS = new Map([
  [1, 16],
  [4, 50],
]);
const ROUNDS = 60;
const WARM_UP = 12;

/** Milliseconds that the page's thread worked while something was done: script, styles, layout and painting. */
async function ownTime(client: CDPSession, task: () => Promise<void>): Promise<number> {
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
  };
  const before = await worked();
  await task();
  return (await worked()) - before;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

const { url, browser, close } = await openSite();
const figure = 'survival-figure';
const toggles: readonly [name: string, hash: string, selector: string][] = [
  ['floor', '', '#floor'],
  ['grouping', '', `${figure} input[name$="-grouping"]`],
  ['arrangement', '#by=exon-11', `${figure} [data-action="next"]`],
  ['another table', '', `${figure} [data-action="another"]`],
  ['limits on and off', '', `${figure} [data-control="showBand"]`],
  ['leave-one-out', '', `${figure} [data-control="leaveOneOut"]`],
];
const text = (value: number) => value.toFixed(1).padStart(9);
console.log(
  [
    'what'.padEnd(20),
    'CPU',
    ...['script', 'layout', 'p50', 'p95', 'budget', 'calib.', 'own'].map((h) => h.padStart(9)),
  ].join(' '),
);
for (const [rate, budget] of BUDGETS) {
  for (const [name, hash, selector] of toggles) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(url + hash);
    await page.locator(figure).scrollIntoViewIfNeeded();
    await page.locator(`${figure} [data-part="plot"] > svg`).waitFor();
    await page.waitForTimeout(1500);
    if (name === 'floor') await addFloor(page);
    const client = await page.context().newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate });
    await measure(page, selector, WARM_UP);
    const samples = await measure(page, selector, ROUNDS);
    const own = rate === 1 ? await ownTime(client, () => clickAll(page, selector, ROUNDS)) : null;
    const of = (key: keyof Sample) => samples.map((sample) => sample[key]);
    console.log(
      [
        name.padEnd(20),
        `${rate}x`.padStart(3),
        text(quantile(of('script'), 0.5)),
        text(quantile(of('layout'), 0.5)),
        text(quantile(of('paint'), 0.5)),
        text(quantile(of('paint'), 0.95)),
        text(budget),
        text(quantile(of('calibration'), 0.5)),
        own === null ? '' : text(own / ROUNDS),
      ].join(' '),
    );
    if (name === 'grouping') {
      const moves = (await measureCursor(page, 120)).slice(WARM_UP);
      const line = (what: string, key: 'listener' | 'script' | 'paint', beside: string, within: string) => {
        const values = moves.map((move) => move[key]);
        console.log(
          [
            what.padEnd(20),
            `${rate}x`.padStart(3),
            beside.padStart(19),
            text(quantile(values, 0.5)),
            text(quantile(values, 0.95)),
            within,
          ].join(' '),
        );
      };
      line('cursor, listeners', 'listener', '', text(2));
      const layouts = moves.map(({ script, layout }) => layout - script);
      line('cursor, script', 'script', text(quantile(layouts, 0.5)), text(2));
      line('cursor, painted', 'paint', '', '');
    }
    await page.close();
  }
}
await close();
