import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The cuts of the fonts that the printed pages use. */
const CUTS = [
  ['Source Serif 4', '@fontsource/source-serif-4', 'normal', [400, 600, 700]],
  ['Source Serif 4', '@fontsource/source-serif-4', 'italic', [400, 600]],
  ['Source Sans 3', '@fontsource/source-sans-3', 'normal', [400, 600, 700]],
  ['Source Sans 3', '@fontsource/source-sans-3', 'italic', [400]],
] as const;

/**
 * A page with its fonts in cuts of one weight each: of a font with variable weights Chromium draws every letter as a shape (Type 3),
 * which printers refuse and programs that search a PDF read badly. So it does with a weight that it makes itself, of a sign that only
 * another font has. `root` is the folder of the project.
 */
export function withStaticFonts(html: string, root: string): string {
  const faces = CUTS.flatMap(([family, font, style, weights]) =>
    weights.map((weight) => {
      const file = `${basename(font)}-latin-${weight}-${style}.woff2`;
      const data = readFileSync(join(root, 'node_modules', font, 'files', file)).toString('base64');
      return `@font-face{font-family:'${family}';font-style:${style};font-weight:${weight};src:url(data:font/woff2;base64,${data})}`;
    }),
  );
  const others = new RegExp(
    `@font-face\\{[^}]*font-family:\\s*["']?(?:${[...new Set(CUTS.map(([family]) => family))].join('|')})["']?;[^}]*\\}`,
    'gu',
  );
  return html
    .replace(others, '')
    .replace('</head>', () => `<style>${faces.join('')}*{font-synthesis-weight:none}</style></head>`);
}
