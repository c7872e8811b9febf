import { chromium, type Browser } from '@playwright/test';
import { findBrowser } from '../../src/cli/browser.mjs';
import { serve } from '../../src/cli/serve.mjs';

/** The built site, served, and a browser to measure it in; `close` ends both. */
export async function openSite(): Promise<{ url: string; browser: Browser; close: () => Promise<void> }> {
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error('no browser was found to measure in');
  const site = await serve();
  const browser = await chromium.launch({
    executablePath,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'],
  });
  return {
    url: site.url,
    browser,
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}
