import type { Browser } from '@playwright/test';
import { findBrowser } from '../cli/browser.mjs';

/** Chromium's sandbox does not work for root; without the others it asks other hosts for updates. */
const ARGUMENTS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The same lines on every machine: no hinting, no subpixels.
  '--font-render-hinting=none',
  '--disable-lcd-text',
];

/** What a build goes without where there is no browser, and how to get it. */
const WITHOUT =
  'no PDF and no picture for sharing, because they need a browser: install Chromium or Google Chrome, or let BROWSER_PATH name a browser made from Chromium, and build again';

/** Does something in a browser; null where there is none, or where it fails. */
export type UseBrowser = <Result>(work: (browser: Browser) => Promise<Result>) => Promise<Result | null>;

/**
 * Lends the machine's browser to `work` until it is done. A build never fails for want of a browser: where there is none or it
 * breaks, `say` is told so, and what it should have made is null.
 */
export async function lendBrowser<Result>(
  work: (use: UseBrowser) => Promise<Result>,
  say: (reason: string) => void,
): Promise<Result> {
  const browser = await launch().catch((error: unknown) => {
    say(`the browser doesn't start (${firstLine(error)})`);
    return null;
  });
  if (!browser) say(WITHOUT);
  try {
    return await work(async (task) => {
      if (!browser) return null;
      return task(browser).catch((error: unknown) => {
        say(`the browser failed (${firstLine(error)})`);
        return null;
      });
    });
  } finally {
    await browser?.close();
  }
}

async function launch(): Promise<Browser | null> {
  const executablePath = await findBrowser();
  if (!executablePath) return null;
  const { chromium } = await import('@playwright/test');
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
