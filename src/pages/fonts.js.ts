import type { APIRoute } from 'astro';
import { readFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { readerLetters, unicodeRange } from '../styles/readerLetters.ts';

/** The fonts of the first screen: those of src/styles/fonts.css. */
const FONTS = [
  ['Source Serif 4', 'normal', 'source-serif-4'],
  ['Source Serif 4', 'italic', 'source-serif-4'],
  ['Source Sans 3', 'normal', 'source-sans-3'],
] as const;

/** What the pages ask of the fonts: kerning, ligatures, digits of one width, and marks that are set together. */
const FEATURES = ['kern', 'liga', 'tnum', 'lnum', 'ccmp', 'mark', 'locl', 'calt'];

/**
 * The fonts as a script that adds them at once. It stands before the text, so that no line is ever laid out in other letters: a font
 * that a sheet of styles names arrives after the first lines, which move, or is given up. Without scripts the sheet has its say.
 *
 * All that is seen waits for it, so it holds the letters and weights that pages are made of; a rarer one is the sheet's again.
 */
export const GET: APIRoute = async () => {
  const fonts = await Promise.all(
    FONTS.map(async ([family, style, name]) => {
      const file = `node_modules/@fontsource-variable/${name}/files/${name}-latin-wght-${style}.woff2`;
      const font = await subsetFont(readFileSync(file), readerLetters, {
        targetFormat: 'woff2',
        variationAxes: { wght: { min: 400, max: 700 } },
        keepFeatures: FEATURES,
      });
      return [family, style, font.toString('base64')];
    }),
  );
  // Letter by letter it takes a slow phone a tenth of a second, before anything is seen.
  const script = `const bytes = (data) =>
  Uint8Array.fromBase64?.(data) ?? Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
for (const [family, style, data] of ${JSON.stringify(fonts)})
  document.fonts.add(new FontFace(family, bytes(data), { style, weight: '200 900', unicodeRange: '${unicodeRange(readerLetters)}' }));
`;
  return new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
};
