import { chromium, type Browser } from '@playwright/test';
import { findBrowser } from '../../src/cli/browser.mjs';
import { serve } from '../../src/cli/serve.mjs';

/** A built site (this project's own unless another folder is named), served, and a browser to measure it in; `close` ends both. */
export async function openSite(
  folder?: string,
): Promise<{ url: string; browser: Browser; close: () => Promise<void> }> {
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error('no browser was found to measure in');
  const site = await serve(folder === undefined ? {} : { folder });
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
