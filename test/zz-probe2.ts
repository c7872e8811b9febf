import { chromium } from '@playwright/test';
import { findBrowser } from '../src/cli/browser.mjs';
import { serve } from '../src/cli/serve.mjs';
import { open, figure, reader, chip, drawing, more, fragment, seen, pLine, unfold } from './site/curve.ts';
import { expect } from './site/site.ts';
const { url, close } = await serve();
const browser = await chromium.launch({ executablePath: (await findBrowser())!, args: ['--no-sandbox', '--disable-gpu'] });
const at = async (name: string, opts: object, go: (page: any) => Promise<void>) => {
  const context = await browser.newContext({ baseURL: url, ...opts });
  const page = await context.newPage();
  page.setDefaultTimeout(4000);
  page.on('console', (m) => console.log('CONSOLE', m.text()));
  page.on('pageerror', (m) => console.log('ERROR', m.message));
  try { await go(page); console.log('ok', name); } catch (error) { console.log('FAILED', name, String(error).slice(0, 700)); }
  await context.close();
};
const overlaps = (page: any) => drawing(page).evaluate((svg: Element) => {
  const frame = svg.getBoundingClientRect();
  const words = [...svg.querySelectorAll('text')].map((text) => ({ words: text.firstChild?.textContent ?? '', box: text.getBoundingClientRect() }));
  const out = words.filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1);
  const over = words.flatMap((one, index) => words.slice(index + 1).flatMap((other) => {
    const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
    const along = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
    return across > 1 && along > 5 ? [`${one.words} × ${other.words} ${across} ${along}`] : [];
  }));
  return [...out.map((each) => `${each.words} outside`), ...over];
});
for (const width of [320, 1440]) await at(`words ${width}`, { viewport: { width, height: 900 } }, async (page) => {
  await open(page, '#t=62');
  for (const label of ['All six', 'Primary site', 'Resection', 'Imatinib before', 'KIT exon 11', 'Second hepatectomy']) { await chip(page, label).check(); await page.waitForTimeout(100); const o = await overlaps(page); if (o.length) console.log(width, label, o); }
});
await at('keyboard', { viewport: { width: 1280, height: 900 } }, async (page) => {
  await open(page);
  await chip(page, 'All six').focus();
  await page.keyboard.press('ArrowRight'); await page.keyboard.press('ArrowRight');
  for (let i = 0; i < 12; i++) { await page.keyboard.press('Tab'); console.log(await page.evaluate(() => { const a = document.activeElement!; return a.localName + ' ' + (a.getAttribute('aria-label') ?? a.textContent!.trim().slice(0, 40)); })); }
});
await at('options', { viewport: { width: 1280, height: 900 } }, async (page) => {
  await open(page); await more(page); const part = figure(page);
  await part.getByLabel('all that the record leaves open').check(); await part.getByLabel('95 % limits').check();
  await part.getByRole('combobox', { name: 'method of the limits' }).selectOption('log-log');
  await part.getByRole('radio', { name: 'years' }).check(); await part.getByRole('radio', { name: 'mortality' }).check();
  console.log(fragment(page), await part.getByText(/changed/).innerText(), await drawing(page).getAttribute('aria-label'));
  console.log(await part.getByText(/Tint/).filter({ visible: true }).count());
  await part.getByRole('slider', { name: 'Longest follow-up allowed' }).fill('190'); await page.waitForTimeout(1500); console.log(fragment(page), (await part.innerText()).match(/Drawn with.*/)?.[0]);
  await page.screenshot({ path: '/tmp/w2ct/options.png', fullPage: false });
});
await at('print', { viewport: { width: 1280, height: 900 } }, async (page) => {
  await open(page); await chip(page, 'Second hepatectomy').check(); await page.emulateMedia({ media: 'print' }); await page.waitForTimeout(500);
  for (const kind of ['radio', 'slider', 'button']) console.log(kind, await figure(page).getByRole(kind as any).count());
  console.log('pline', await pLine(page).isVisible(), await drawing(page).locator('[data-mark="grip"] path').first().isVisible(), await drawing(page).locator('[data-mark="grip"] circle').first().isVisible());
  console.log(await page.locator('figure').first().evaluate((f: Element) => getComputedStyle(f).breakInside));
  await figure(page).screenshot({ path: '/tmp/w2ct/print.png' });
});
await at('multiples', { viewport: { width: 1280, height: 900 } }, async (page) => {
  await open(page, 'explore/'); await unfold(page, 'All groupings side by side'); console.log(await figure(page).getByRole('heading', { level: 4 }).allInnerTexts());
  await page.screenshot({ path: '/tmp/w2ct/multiples.png', fullPage: false });
});
await browser.close();
await close();
