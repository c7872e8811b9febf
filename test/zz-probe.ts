import { chromium } from '@playwright/test';
import { findBrowser } from '../src/cli/browser.mjs';
import { serve } from '../src/cli/serve.mjs';
import { open, grip, middleOf, months, figure, reader, chip, drawing, more, fragment, aloud } from './site/curve.ts';
const { url, close } = await serve();
const browser = await chromium.launch({ executablePath: (await findBrowser())!, args: ['--no-sandbox', '--disable-gpu'] });
const at = async (opts: object, go: (page: any) => Promise<void>) => {
  const context = await browser.newContext({ baseURL: url, ...opts });
  const page = await context.newPage();
  page.setDefaultTimeout(5000);
  page.on('console', (m) => console.log('CONSOLE', m.text()));
  page.on('pageerror', (m) => console.log('ERROR', m.message));
  try { await go(page); } catch (error) { console.log('FAILED', String(error).slice(0, 600)); }
  await context.close();
};
await at({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, async (page) => {
  await open(page);
  const cdp = await page.context().newCDPSession(page);
  const t = (type: string, x = 0, y = 0) => cdp.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] } as any);
  const { x, y } = await middleOf(grip(page, 'Third'));
  await t('touchStart', x, y);
  for (let s = 1; s <= 8; s++) await t('touchMove', x + 5 * s, y + 3 * s);
  await page.waitForTimeout(300);
  console.log('touch', await grip(page, 'Third').getAttribute('aria-valuenow'), await middleOf(grip(page, 'Third')), x);
  for (let s = 1; s <= 8; s++) await t('touchMove', x + 40 + 50 * s, y);
  await t('touchEnd');
  await page.waitForTimeout(300);
  console.log('touch end', await grip(page, 'Third').getAttribute('aria-valuenow'), await months(page), await page.evaluate(() => scrollY));
});
await at({ viewport: { width: 1280, height: 900 } }, async (page) => {
  await open(page);
  await grip(page, 'Second').focus();
  for (const k of ['ArrowRight', 'Shift+ArrowRight', 'End', 'Home']) { await page.keyboard.press(k); await page.waitForTimeout(100); console.log(k, await grip(page, 'Second').getAttribute('aria-valuetext'), JSON.stringify(await months(page))); }
  await page.keyboard.press('Escape'); await page.waitForTimeout(300);
  console.log('esc', await grip(page, 'Second').getAttribute('aria-valuenow'), fragment(page), await aloud(page).textContent());
  await open(page, '#by=site');
  console.log(await figure(page).ariaSnapshot());
  const said = await figure(page).evaluateHandle((element: Element) => { const words: string[] = []; for (const live of element.querySelectorAll('[aria-live], [role="status"], output')) new MutationObserver(() => words.push(live.outerHTML.slice(0, 40) + live.textContent)).observe(live, { childList: true, characterData: true, subtree: true }); return words; });
  await chip(page, 'Resection').check(); await page.waitForTimeout(200);
  await figure(page).getByRole('button', { name: 'Next arrangement' }).click(); await page.waitForTimeout(200);
  console.log(await said.jsonValue());
  await open(page, '#v=2&by=site&band=on&envelope=on&one-more=on&t=70');
  console.log(await page.locator('.plot-tip').innerText());
  await reader(page).focus();
  await page.screenshot({ path: '/tmp/w2ct/tip.png' });
  await open(page, '#v=1&t=62'); console.log(await chip(page, 'Primary site').isChecked()); 
  await page.goto('about:blank');
  await open(page, '#v=2&without=site-p,mean-follow-up,deaths-site'); console.log((await figure(page).innerText()).slice(0, 600));
});
await at({ viewport: { width: 390, height: 844 } }, async (page) => {
  await open(page, 'heart-failure/'); await figure(page).getByRole('radio').nth(1).check(); await page.screenshot({ path: '/tmp/w2ct/hf.png' });
  console.log(await figure(page).getByRole('slider').count());
});
await browser.close();
await close();
