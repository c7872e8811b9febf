/**
 * How fast the survival figure answers, measured in the built page: `npm run build`, then `node test/bench/figure.ts`.
 *
 * A toggle is timed from the click to the end of the frame that paints it, every linked figure included; the click falls at the
 * start of a frame, so that no waiting for the screen is counted. A calibration loop runs beside each measurement: where it
 * takes longer than alone, the machine was busy, and so were the figures. The column "own" is the time that the page's thread
 * itself worked for a toggle, on average, whatever else the machine did meanwhile; the calibration loop is not in it.
 */
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { findBrowser } from '../../src/cli/browser.mjs';
import { serve } from '../../src/cli/serve.mjs';

/** Milliseconds within which 95 of 100 toggles are to be painted, by how many times slower the processor is made. */
const BUDGETS = new Map([
  [1, 16],
  [4, 50],
]);
const ROUNDS = 60;
const WARM_UP = 12;

interface Sample {
  readonly script: number;
  readonly layout: number;
  readonly paint: number;
  readonly calibration: number;
}

/** Runs in the page: clicks one control after another and times each. */
async function measure(page: Page, selector: string, rounds: number): Promise<Sample[]> {
  return page.evaluate(
    async ({ selector, rounds }) => {
      const calibrate = () => {
        const start = performance.now();
        let sum = 0;
        for (let i = 1; i < 400_000; i += 1) sum += Math.sqrt(i) % 7;
        return sum > 0 ? performance.now() - start : 0;
      };
      const samples: Sample[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const calibration = calibrate();
        // Looked up anew each time: a part that was redrawn has new buttons.
        const controls = [...document.querySelectorAll<HTMLElement>(selector)];
        const control = controls[round % controls.length];
        if (!control) throw new Error(`nothing on the page is ${selector}`);
        samples.push(
          await new Promise((resolve) => {
            requestAnimationFrame(() => {
              const start = performance.now();
              control.click();
              const script = performance.now() - start;
              document.body.getBoundingClientRect();
              const layout = performance.now() - start - script;
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => {
                resolve({ script, layout, paint: performance.now() - start, calibration });
              };
              port2.postMessage(null);
            });
          }),
        );
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
      return samples;
    },
    { selector, rounds },
  );
}

/** Runs in the page: moves the reading cursor over the plot, and times what happens until the listeners have returned. */
async function measureCursor(page: Page, rounds: number): Promise<number[]> {
  return page.evaluate((rounds) => {
    const reader = document.querySelector('survival-figure [data-part="reader"]');
    if (!reader) throw new Error('the figure has no reader');
    const box = reader.getBoundingClientRect();
    return Array.from({ length: rounds }, (_, round) => {
      const event = new PointerEvent('pointermove', {
        bubbles: true,
        pointerType: 'mouse',
        clientX: box.left + ((round * 37) % box.width),
        clientY: box.top + box.height / 2,
      });
      const start = performance.now();
      reader.dispatchEvent(event);
      return performance.now() - start;
    });
  }, rounds);
}

/** Clicks as often, a frame for each, and nothing else. */
async function clickAll(page: Page, selector: string, rounds: number): Promise<void> {
  await page.evaluate(
    async ({ selector, rounds }) => {
      for (let round = 0; round < rounds; round += 1) {
        await new Promise(requestAnimationFrame);
        const controls = [...document.querySelectorAll<HTMLElement>(selector)];
        controls[round % controls.length]?.click();
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    },
    { selector, rounds },
  );
}

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

const executablePath = await findBrowser();
if (!executablePath) throw new Error('no browser was found to measure in');
const { url, close } = await serve();
const browser = await chromium.launch({
  executablePath,
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'],
});
const figure = 'survival-figure';
const toggles: readonly [name: string, hash: string, selector: string][] = [
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
      const moves = (await measureCursor(page, 300)).slice(WARM_UP);
      console.log(
        [
          'cursor'.padEnd(20),
          `${rate}x`.padStart(3),
          ' '.repeat(19),
          text(quantile(moves, 0.5)),
          text(quantile(moves, 0.95)),
          text(2),
        ].join(' '),
      );
    }
    await page.close();
  }
}
await browser.close();
await close();
