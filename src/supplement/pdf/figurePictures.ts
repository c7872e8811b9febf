import type { Browser } from '@playwright/test';
import { hatchAsLines } from './hatchAsLines.ts';
import { lettersWithoutRim } from './lettersWithoutRim.ts';
import { loadFonts } from './loadFonts.ts';
import { RESOLUTION, type FigurePicture } from '../printedFigures.ts';
import { withDocumentFacts } from './withDocumentFacts.ts';
import { withResolution } from './withResolution.ts';
import type { DocumentFacts } from './xmp.ts';

/** The width of a figure over a whole page of a journal: 174 mm in CSS px. */
const WIDTH = 658;

/**
 * Each of a page's figures alone, with title, key, axes and caption, as it stands on paper.
 *
 * `html` needs no other file; `ids` are the figures in order, `source` says whose they are, `facts` what the file says of itself.
 */
export async function figurePictures(
  browser: Browser,
  html: string,
  {
    ids,
    source,
    facts,
  }: {
    ids: readonly string[];
    source: (id: string) => string;
    facts: (id: string, title: string) => DocumentFacts;
  },
): Promise<readonly FigurePicture[]> {
  const context = await browser.newContext({
    ...{ javaScriptEnabled: false, bypassCSP: true, locale: 'en-GB', timezoneId: 'UTC' },
    ...{ viewport: { width: WIDTH, height: 900 }, deviceScaleFactor: RESOLUTION / 96 },
  });
  try {
    const page = await context.newPage();
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    await page.setContent(html, { waitUntil: 'load' });
    await page.evaluate(loadFonts);
    await page.evaluate(hatchAsLines);
    const pictures: FigurePicture[] = [];
    for (const id of ids) {
      const title = await page.evaluate(leaveOnly, { id, source: source(id) });
      if (title === null) continue;
      const png = await page.locator(`[id="${id}"]`).screenshot({ type: 'png' });
      await page.evaluate(lettersWithoutRim, `[id="${id}"]`);
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
      pictures.push({
        id,
        pdf: await withDocumentFacts(pdf, facts(id, title), []),
        png: withResolution(png, RESOLUTION),
      });
    }
    return pictures;
  } finally {
    await context.close();
  }
}

/** Runs in the page: hides all but one figure, makes the paper as large as that, and returns its title. Null for a page without it. */
function leaveOnly({ id, source }: { id: string; source: string }): string | null {
  for (const name of ['data-beside', 'data-around'])
    for (const marked of document.querySelectorAll(`[${name}]`)) marked.removeAttribute(name);
  const figure = document.getElementById(id);
  if (!figure) return null;
  for (let at: Element = figure; at !== document.body && at.parentElement; at = at.parentElement) {
    for (const other of at.parentElement.children) if (other !== at) other.setAttribute('data-beside', '');
    at.parentElement.setAttribute('data-around', '');
  }
  const style =
    document.getElementById('alone') ?? document.head.appendChild(document.createElement('style'));
  style.id = 'alone';
  const said = figure.querySelector('.whose') ?? figure.appendChild(document.createElement('p'));
  said.className = 'whose';
  said.textContent = source;
  const rules = (height: number) => `
    [data-beside] { display: none !important }
    [data-around] { display: block !important; margin: 0 !important; padding: 0 !important; max-width: none !important; border: 0 !important; width: auto !important }
    body { background: #fff !important }
    html, body { min-height: 0 !important; height: auto !important }
    figure[id="${id}"] { margin: 0 !important; padding: 8px !important; width: auto !important; border: 0 !important; background: #fff; break-inside: avoid }
    .whose { order: 9; margin: 8px 0 0; font-size: 8pt; color: #535b64 }
    @page { size: 658px ${height}px; margin: 0; @top-left { content: none } @bottom-right { content: none } }
    @page :first { margin: 0; @top-left { content: none } @bottom-right { content: none } }`;
  style.textContent = rules(900);
  style.textContent = rules(Math.ceil(figure.getBoundingClientRect().height) + 2);
  return (figure.querySelector('.figure-title')?.textContent ?? '').replace(/\s+/gu, ' ').trim();
}
