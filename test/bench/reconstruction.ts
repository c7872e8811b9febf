/**
 * How fast the reconstruction engine answers, in Node and in the worker of the built page: `npm run build`, then
 * `npm run bench:reconstruction`.
 *
 * Node's times are processor time, of a new process for each line. The browser's are what a reader waits, as the clock has it, on
 * a new page for each round; a calibration loop runs before each round: where it takes longer than alone, the machine was busy,
 * and so were the times. It judges nothing.
 */
import type { Browser } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { prepare, timing, type Timing } from './reconstructionInPage.ts';
import { calibrate } from './calibrate.ts';
import { openSite } from './openSite.ts';

const ROUNDS = 5;

function node(...args: string[]): string {
  const script = fileURLToPath(new URL('reconstructionInNode.ts', import.meta.url));
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

const row = (name: string, ...values: (number | string)[]): string =>
  [
    name.padEnd(42),
    ...values.map((value) =>
      (typeof value === 'string' ? value : Number.isNaN(value) ? '' : value.toFixed(1)).padStart(9),
    ),
  ].join('');

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[(values.length - 1) >> 1] ?? NaN;

/** Opens the page, and times the first answer, each statement switched off and each other choice, and what is forced. */
async function round(
  browser: Browser,
  url: string,
  note: (name: string, timing: Timing) => void,
): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await prepare(page);
  await page.goto(`${url}explore/`);
  const calibration = await calibrate(page);
  const ask = async (name: string, task: () => Promise<unknown>): Promise<void> => {
    await task();
    await page.getByRole('button', { name: 'Stop computing' }).waitFor({ state: 'hidden' });
    await page.waitForTimeout(400);
    const taken = await timing(page);
    if (taken) note(name, taken);
  };
  const facts = page.locator('facts-figure');
  await ask('first answer', async () => {
    await facts.scrollIntoViewIfNeeded();
    await page.waitForFunction(() => customElements.get('facts-figure') !== undefined);
  });
  const allOn = async (): Promise<void> => {
    await facts.getByRole('button', { name: 'Switch everything on again' }).click();
    await timing(page);
  };
  for (const box of await facts.locator('[data-statement]').all()) {
    await ask(`${(await box.getAttribute('data-statement')) ?? ''} off`, () => box.uncheck());
    await allOn();
  }
  for (const select of await facts.locator('[data-assumption]').all()) {
    const choices = await select
      .locator('option')
      .evaluateAll((all: HTMLOptionElement[]) => all.map(({ value }) => value));
    for (const choice of choices.slice(1)) {
      const name = `${(await select.getAttribute('data-assumption')) ?? ''}: ${choice}`;
      await ask(name, () => select.selectOption(choice));
      await allOn();
    }
  }
  await facts.locator('[data-statement="first-death"]').uncheck();
  await timing(page);
  await ask('what is forced', () => facts.locator('.figure-fold > summary').click());
  await page.close();
  return calibration;
}

console.log(row('in Node, ms of processor time', 'first', 'then'));
for (const name of node().split('\n')) {
  const [, first = '', then = ''] = node(name).split('\t');
  console.log(row(name, first, then));
}

const { url, browser, close } = await openSite();
const timings = new Map<string, Timing[]>();
const calibrations: number[] = [];
for (let done = 0; done < ROUNDS; done += 1)
  calibrations.push(
    await round(browser, url, (name, taken) => {
      timings.set(name, [...(timings.get(name) ?? []), taken]);
    }),
  );
await close();
const heads = ['total', 'least', 'most', 'start', 'code', 'solving', 'transfer', 'longest'];
console.log(`\n${row('in the page’s worker, ms, median', ...heads)}`);
for (const [name, all] of timings) {
  const of = (key: keyof Timing) => all.map((one) => one[key]);
  const rest = (['start', 'code', 'solving', 'transfer', 'longest'] as const).map((key) => median(of(key)));
  console.log(row(name, median(of('total')), Math.min(...of('total')), Math.max(...of('total')), ...rest));
}
console.log(row('calibration', median(calibrations), Math.min(...calibrations), Math.max(...calibrations)));
