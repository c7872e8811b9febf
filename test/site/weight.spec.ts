import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { dist, expect, htmlFiles, test } from './site.ts';

/**
 * What a page may weigh before a reader nears a figure, in bytes after gzip. The styles are inside the pages.
 */
const HTML = 64 * 1024;
const SCRIPT = 25 * 1024;

const weigh = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length;

/** The scripts that a script imports at once, itself included; what it imports later isn't among them. */
function withImports(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const code = readFileSync(file, 'utf8');
  for (const [, path = ''] of code.matchAll(
    /(?:import|export)[^'"`();]*?(?:from)?\s*["'](\.[^"']+\.js)["']/g,
  ))
    withImports(join(dirname(file), path), found);
  return found;
}

const scriptsOf = (html: string) =>
  [...html.matchAll(/<script type="module"[^>]*\ssrc="([^"]+)"/g)].map(([, address = '']) =>
    join(dist, '_astro', address.replace(/^.*\/_astro\//, '')),
  );

const first = join(dist, 'index.html');

test('the first page and its styles are within their budget', () => {
  expect(htmlFiles).toContain('index.html');
  expect(weigh(first)).toBeLessThanOrEqual(HTML);
});

test('its scripts before a figure is near are within their budget', () => {
  const files = new Set(scriptsOf(readFileSync(first, 'utf8')).flatMap((file) => [...withImports(file)]));
  expect(files.size).toBeGreaterThan(0);
  const total = [...files].reduce((sum, file) => sum + weigh(file), 0);
  expect(total).toBeLessThanOrEqual(SCRIPT);
});

test('the fonts, which are kept for all pages, are within their budget', () => {
  expect(weigh(join(dist, 'fonts.js'))).toBeLessThanOrEqual(132 * 1024);
});

test('what its figures bring once they are near is within its budget', () => {
  const total = ['publication.json'].reduce((sum, name) => sum + weigh(join(dist, name)), 0);
  expect(total).toBeLessThanOrEqual(12 * 1024);
});

test('the drawing of the figures brings no charting library along', () => {
  const drawing = readdirSync(join(dist, '_astro')).filter((file) => /^draw\w+\.[\w-]+\.js$/.test(file));
  expect(drawing.length).toBeGreaterThanOrEqual(2);
  for (const file of drawing) expect(weigh(join(dist, '_astro', file))).toBeLessThanOrEqual(12 * 1024);
});
