import type { Browser } from '@playwright/test';
import { escapedXml } from '../publication/escapedXml.ts';

/** The size that social networks ask for. */
export const PICTURE = { width: 1200, height: 630 } as const;

/** The picture's fonts as data: addresses: of its title, and of the letters in its curve. */
interface PictureFonts {
  readonly title: string;
  readonly figure: string;
}

/** The picture that stands beside a shared address, as PNG: a publication's title, and its curve, which is an SVG. */
export async function sharingPicture(
  browser: Browser,
  { title, curve, fonts }: { title: string; curve: string; fonts: PictureFonts },
): Promise<Uint8Array> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: PICTURE,
    colorScheme: 'light',
  });
  try {
    const page = await context.newPage();
    await page.setContent(
      `<!doctype html><meta charset="utf-8"><style>
        @font-face { font-family: Title; src: url(${fonts.title}) format('woff2'); font-weight: 200 900 }
        @font-face { font-family: Figure; src: url(${fonts.figure}) format('woff2'); font-weight: 200 900 }
        body { margin: 0; width: 1200px; height: 630px; display: grid; grid-template-columns: 500px 1fr; align-items: center; background: #fdfcf8; color: #1c2127 }
        h1 { font: 600 50px/1.14 Title, Georgia, serif; margin: 0 28px 0 56px; letter-spacing: -0.01em; overflow-wrap: break-word }
        svg { justify-self: center; width: 640px; height: auto; max-height: 560px; margin-right: 32px; font-family: Figure, sans-serif }
      </style><h1>${escapedXml(title)}</h1>${curve}`,
      { waitUntil: 'load' },
    );
    await page.evaluate(() => document.fonts.ready.then(() => true));
    await page.evaluate(fitTitle);
    return await page.screenshot({ type: 'png', clip: { x: 0, y: 0, ...PICTURE } });
  } finally {
    await context.close();
  }
}

/** Sets a long title in smaller letters, inside the page that is photographed: it uses nothing from outside itself. */
function fitTitle(): void {
  const title = document.querySelector('h1');
  if (!title) return;
  for (let size = 50; size > 20 && title.offsetHeight > 540; size -= 2) title.style.fontSize = `${size}px`;
}
