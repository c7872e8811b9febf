import type { Browser } from '@playwright/test';

/** The size that social networks ask for. */
export const PICTURE = { width: 1200, height: 630 } as const;

/** The picture that stands beside a shared address: the article's title and one of its figures, as PNG. */
export async function sharingPicture(
  browser: Browser,
  { title, figure, font }: { title: string; figure: string; font: string },
): Promise<Uint8Array> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: PICTURE,
    colorScheme: 'light',
  });
  try {
    const page = await context.newPage();
    const drawing = `data:image/svg+xml;base64,${Buffer.from(figure).toString('base64')}`;
    await page.setContent(
      `<!doctype html><meta charset="utf-8"><style>
        @font-face { font-family: Title; src: url(${font}) format('woff2'); font-weight: 200 900 }
        body { margin: 0; width: 1200px; height: 630px; display: grid; grid-template-columns: 470px 1fr; background: #fdfcf8; color: #1c2127 }
        h1 { font: 600 50px/1.14 Title, Georgia, serif; margin: 0; padding: 0 0 0 56px; align-self: center; letter-spacing: -0.01em }
        img { align-self: center; justify-self: center; max-width: 650px; max-height: 582px; border: 1px solid #e2dfd6; border-radius: 10px }
      </style><h1></h1><img src="${drawing}" alt="">`.replace(
        '<h1></h1>',
        `<h1>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</h1>`,
      ),
      { waitUntil: 'load' },
    );
    await page.evaluate(() => document.fonts.ready.then(() => true));
    return await page.screenshot({ type: 'png', clip: { x: 0, y: 0, ...PICTURE } });
  } finally {
    await context.close();
  }
}
