import { readFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { readerLetters, unicodeRange } from './readerLetters.ts';

/** A font of src/styles/fonts.css: its family, its package, and whether it is slanted. */
export interface PageFont {
  readonly family: string;
  readonly name: string;
  readonly style: 'normal' | 'italic';
}

/** What the pages ask of the fonts: kerning, ligatures, digits of one width, and marks that are set together. */
const FEATURES = ['kern', 'liga', 'tnum', 'lnum', 'ccmp', 'mark', 'locl', 'calt'];

/**
 * Fonts as a script that adds them at once. It stands before the text, so that no line is ever laid out in other letters: a font that
 * a sheet of styles names arrives after the first lines, which move, or is given up. Without scripts the sheet has its say.
 *
 * The text after it waits for it, so it holds the letters and weights that pages are made of; a rarer one is the sheet's again.
 */
export async function fontScript(fonts: readonly PageFont[]): Promise<string> {
  const brought = await Promise.all(
    fonts.map(async ({ family, name, style }) => {
      const file = `node_modules/@fontsource-variable/${name}/files/${name}-latin-wght-${style}.woff2`;
      const font = await subsetFont(readFileSync(file), readerLetters, {
        targetFormat: 'woff2',
        variationAxes: { wght: { min: 400, max: 700 } },
        keepFeatures: FEATURES,
      });
      return [family, style, font.toString('base64')];
    }),
  );
  // Each script of a page has these names: a block keeps them apart. Letter by letter it takes a slow phone a tenth of a second.
  return `{
const bytes = (data) =>
  Uint8Array.fromBase64?.(data) ?? Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
for (const [family, style, data] of ${JSON.stringify(brought)})
  document.fonts.add(new FontFace(family, bytes(data), { style, weight: '200 900', unicodeRange: '${unicodeRange(readerLetters)}' }));
}
`;
}
