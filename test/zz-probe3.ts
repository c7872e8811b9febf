import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from '../src/cli/browser.mjs';
import { serve } from '../src/cli/serve.mjs';
import { open, figure, reader, chip, drawing, more, fragment, seen, pLine, unfold, monthSum } from './site/curve.ts';
const { url, close } = await serve();
const browser = await chromium.launch({ executablePath: (await findBrowser())!, args: ['--no-sandbox', '--disable-gpu'] });
const at = async (name: string, opts: object, go: (page: any) => Promise<void>) => {
  const context = await browser.newContext({ baseURL: url, ...opts });
  const page = await context.newPage();
  page.setDefaultTimeout(6000);
  page.on('console', (m) => console.log('CONSOLE', m.text()));
  page.on('pageerror', (m) => console.log('ERROR', m.message));
  try { await go(page); console.log('ok', name); } catch (error) { console.log('FAILED', name, String(error).slice(0, 700)); }
  await context.close();
};
const paths = (page: any) => drawing(page).locator('[data-mark="curve"] path').evaluateAll((l: Element[]) => l.map((p) => p.getAttribute('d')).join(' '));
for (const motion of ['no-preference', 'reduce']) await at(`motion ${motion}`, { viewport: { width: 1280, height: 900 } }, async (page) => {
  await page.addInitScript(() => { sessionStorage.setItem('opening seen', ''); });
  await page.clock.install(); await page.emulateMedia({ reducedMotion: motion }); await page.goto('');
  await reader(page).waitFor();
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 60_000);
  const a = await paths(page); await chip(page, 'Primary site').check(); await page.clock.runFor(250); const b = await paths(page); await page.clock.runFor(1000); const c = await paths(page);
  console.log(new Set([a, b, c]).size, b === c);
});
for (const motion of ['no-preference', 'reduce']) await at(`journey ${motion}`, { viewport: { width: 1280, height: 900 } }, async (page) => {
  await page.emulateMedia({ reducedMotion: motion });
  await page.clock.install();
  await page.addInitScript(() => { const sums: string[] = []; Object.assign(globalThis, { sums }); new MutationObserver(() => { const sum = /\d+(?: \+ \d+)+ = \d+/u.exec(document.querySelector('survival-figure')?.textContent ?? '')?.[0]; if (sum !== undefined && sum !== sums.at(-1)) sums.push(sum); }).observe(document, { childList: true, subtree: true, characterData: true }); });
  await page.goto(''); await reader(page).waitFor(); await page.clock.runFor(6000);
  const s = await page.evaluate(() => (globalThis as any).sums); const sec = s.map((x: string) => Number(x.split(' + ')[1])); const th = s.map((x: string) => Number(x.split(' + ')[2]));
  console.log(s.length, Math.min(...sec), Math.max(...sec), Math.min(...th), Math.max(...th), s.at(-1));
  await page.reload(); await reader(page).waitFor(); await page.clock.runFor(6000); console.log(await page.evaluate(() => (globalThis as any).sums));
});
await at('no js', { javaScriptEnabled: false, viewport: { width: 390, height: 844 } }, async (page) => {
  await page.goto(''); console.log(await drawing(page).isVisible(), await drawing(page).locator('[data-mark="room"]').count(), await page.getByRole('slider', { name: /death/ }).count(), await monthSum(page).innerText());
});
await at('take', { viewport: { width: 1280, height: 900 } }, async (page) => {
  await open(page, '#by=resection&median=on&band=on'); await unfold(page, 'Take this view with you');
  const d = page.waitForEvent('download'); await figure(page).getByRole('button', { name: 'Figure (SVG)' }).click(); const f = await d; const svg = readFileSync(await f.path(), 'utf8');
  console.log(f.suggestedFilename(), svg.replace(/<style>.*?<\/style>/su, '').match(/var\(|class=|style=|href=|<image|light-dark/g), svg.match(/<desc>[^<]*/)?.[0].slice(0, 900));
});
await at('own table', { viewport: { width: 1280, height: 900 } }, async (page) => {
  await open(page, 'explore/');
  await page.locator('table-loader input[type="file"]').setInputFiles({ name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from('months,died,A group that has quite a long name of its own indeed\n5,1,A\n9,0,B\n12,1,A\n20,0,B\n') });
  await page.waitForTimeout(3000);
  console.log(await page.locator('table-loader').innerText().then((t: string) => t.slice(0, 700)));
  console.log(await drawing(page).getAttribute('aria-label'), await page.locator('survival-figure').count());
});
await browser.close();
await close();
