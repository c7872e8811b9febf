import type { Browser } from '@playwright/test';
import { hatchAsLines } from './hatchAsLines.ts';
import { unlinkUnprinted } from './unlinkUnprinted.ts';

/** About the width that A4 leaves between the margins, in px: what is visible there is what is printed. */
const PAPER = { width: 680, height: 1005 };

/**
 * The single file as a PDF: figures as vectors, tagged for screen readers, with an outline.
 *
 * Scripts are off, so it holds what the page holds before any script runs. `date` is that of the edition, 2026-11-23.
 */
export async function printArticle(browser: Browser, html: string, date: string): Promise<Uint8Array> {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB', timezoneId: 'UTC' });
  try {
    const page = await context.newPage();
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    await page.setViewportSize(PAPER);
    await page.setContent(html, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready.then(() => true));
    await page.evaluate(hatchAsLines);
    await page.evaluate(unlinkUnprinted);
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      format: 'A4',
    });
    return withDate(pdf, date);
  } finally {
    await context.close();
  }
}

/** A PDF with the edition's date in the place of the moment at which it was printed; its length stays, and with it all offsets. */
export function withDate(pdf: Uint8Array, date: string): Uint8Array {
  const fixed = `D:${date.replaceAll('-', '')}000000`;
  const text = Buffer.from(pdf).toString('latin1');
  return Buffer.from(
    text.replace(/(\/(?:CreationDate|ModDate) \()D:\d{14}/gu, (_, start: string) => start + fixed),
    'latin1',
  );
}
