import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { dist, expect, test } from './site.ts';

/**
 * What the scripts of a page may weigh before a reader nears a figure, in bytes after gzip. How long an article is, whoever publishes
 * it decides.
 */
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
test('its scripts before a figure is near are within their budget', () => {
  const files = new Set(scriptsOf(readFileSync(first, 'utf8')).flatMap((file) => [...withImports(file)]));
  expect(files.size).toBeGreaterThan(0);
  const total = [...files].reduce((sum, file) => sum + weigh(file), 0);
  expect(total).toBeLessThanOrEqual(SCRIPT);
});

test('the fonts, which are kept for all pages, are within their budget', () => {
  // What a first screen waits for, and what the first slanted word does.
  expect(weigh(join(dist, 'fonts.js'))).toBeLessThanOrEqual(46 * 1024);
  expect(weigh(join(dist, 'slanted.js'))).toBeLessThanOrEqual(28 * 1024);
});

test('all scripts of the site together have room for no charting library', () => {
  const scripts = readdirSync(join(dist, '_astro')).filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(5);
  const total = scripts.reduce((sum, file) => sum + weigh(join(dist, '_astro', file)), 0);
  // Each page loads a part of them. The search is 9 kB, what reads a table, with its words in eight languages, 50 kB, the same in a
  // worker for large ones 63 kB, what reads typed answers and judges drawings 4 kB, what follows a course for a learning system 7 kB, the games and a learner's record 14 kB, a teacher's room 8 kB,
  // what gives a seat its numbers 9 kB, the code to scan that leads there 4 kB, the order of modules in shared files 8 kB, the tests
  // before and after 1 kB, what a figure says of a row left out and of each curve beside its own 3 kB, the exact test
  // of more than two groups with its code for R 2 kB, what is dealt in the search for a table 1 kB; a charting library would be 70 kB
  // and more.
  expect(total).toBeLessThanOrEqual(390 * 1024);
});
