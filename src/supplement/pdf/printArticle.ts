import type { Browser } from '@playwright/test';
import { hatchAsLines } from './hatchAsLines.ts';
import { lettersWithoutRim } from './lettersWithoutRim.ts';
import { loadFonts } from './loadFonts.ts';
import { unlinkUnprinted } from './unlinkUnprinted.ts';
import { withDocumentFacts } from './withDocumentFacts.ts';
import type { DocumentFacts } from './xmp.ts';

/** About the width that A4 leaves between the margins, in px: what is visible there is what is printed. */
const PAPER = { width: 680, height: 1005 };

/**
 * The single file as a PDF: figures as vectors, tagged for screen readers, with an outline, and whose it is.
 *
 * Scripts are off, so it holds what the page holds before any script runs.
 */
export async function printArticle(
  browser: Browser,
  html: string,
  facts: DocumentFacts,
): Promise<Uint8Array> {
  const context = await browser.newContext({
    ...{ javaScriptEnabled: false, bypassCSP: true, locale: 'en-GB', timezoneId: 'UTC' },
  });
  try {
    const page = await context.newPage();
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    await page.setViewportSize(PAPER);
    await page.setContent(html, { waitUntil: 'load' });
    await page.evaluate(loadFonts);
    await page.evaluate(hatchAsLines);
    await page.evaluate(lettersWithoutRim, 'svg');
    await page.evaluate(unlinkUnprinted);
    const headings = await page.evaluate(() =>
      [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) =>
        heading.textContent.replace(/\s+/gu, ' ').trim(),
      ),
    );
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      format: 'A4',
    });
    return await withDocumentFacts(pdf, facts, headings);
  } finally {
    await context.close();
  }
}
