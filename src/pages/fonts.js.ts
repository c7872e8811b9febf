import type { APIRoute } from 'astro';
import { readFileSync } from 'node:fs';

/** The fonts of the first screen: those of src/styles/fonts.css. */
const FONTS = [
  ['Source Serif 4', 'normal', 'source-serif-4'],
  ['Source Serif 4', 'italic', 'source-serif-4'],
  ['Source Sans 3', 'normal', 'source-sans-3'],
] as const;

/**
 * The fonts as a script that adds them at once. It stands before the text, so that no line is ever laid out in other letters: a font
 * that a sheet of styles names arrives after the first lines, which move, or is given up. Without scripts the sheet has its say.
 */
export const GET: APIRoute = () => {
  const fonts = FONTS.map(([family, style, name]) => {
    const file = `node_modules/@fontsource-variable/${name}/files/${name}-latin-wght-${style}.woff2`;
    return [family, style, readFileSync(file).toString('base64')];
  });
  // Letter by letter it takes a slow phone a tenth of a second, before anything is seen.
  const script = `const bytes = (data) =>
  Uint8Array.fromBase64?.(data) ?? Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
for (const [family, style, data] of ${JSON.stringify(fonts)})
  document.fonts.add(new FontFace(family, bytes(data), { style, weight: '200 900' }));
`;
  return new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
};
