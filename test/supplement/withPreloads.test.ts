import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { withPreloads } from '../../src/supplement/withPreloads.ts';

const folder = mkdtempSync(join(tmpdir(), 'preloads-'));
mkdirSync(join(folder, '_astro'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const scripts: Readonly<Record<string, string>> = {
  'entry.a1.js': 'import"./article.b2.js";',
  'article.b2.js':
    'import{a}from"./shared.c3.js";const f=()=>import("./figures.d4.js"),g=()=>import("./search.e5.js");',
  'figures.d4.js': 'import{a}from"./shared.c3.js";import{b}from"./kit.f6.js";',
  'shared.c3.js': 'export const a=1;',
  'kit.f6.js': 'import"./shared.c3.js";const t=()=>import("./askTable.g7.js");',
  'search.e5.js': '',
  'askTable.g7.js': '',
};
for (const [name, code] of Object.entries(scripts)) writeFileSync(join(folder, '_astro', name), code);

test('an article’s page names its scripts and those of its figures once, before the fonts, and no others', () => {
  const html =
    '<head><meta charset="utf-8"><script src="/base/fonts.js"></script></head><body><script type="module" src="/base/_astro/entry.a1.js"></script></body>';
  const built = withPreloads(html, folder, '/base/');
  const named = [
    ...built.matchAll(
      /<link rel="modulepreload" fetchpriority="low" media="\(scripting: enabled\)" href="\/base\/_astro\/([^"]+)">/gu,
    ),
  ];
  expect(named.map(([, name]) => name).sort()).toEqual(
    ['article.b2.js', 'entry.a1.js', 'figures.d4.js', 'kit.f6.js', 'shared.c3.js'].sort(),
  );
  expect(built.indexOf('modulepreload')).toBeLessThan(built.indexOf('fonts.js'));
  expect(built.replaceAll(/<link rel="modulepreload"[^>]*>/gu, '')).toBe(
    '<head><meta charset="utf-8"><script type="module" async src="/base/_astro/entry.a1.js"></script><script src="/base/fonts.js"></script></head><body></body>',
  );
});

test('an article that opens with a curve asks for them after it', () => {
  const opening = '<section class="opening"><p>1</p></section>';
  const html = `<head><script src="/fonts.js"></script></head><body>${opening}<p>2</p><script type="module" src="/_astro/entry.a1.js"></script></body>`;
  const built = withPreloads(html, folder, '/');
  expect(built).toMatch(/^<head><script src="\/fonts.js"><\/script><\/head><body><section/u);
  expect(built.replaceAll(/<link rel="modulepreload"[^>]*>/gu, '')).toContain(
    `${opening}<script type="module" async src="/_astro/entry.a1.js"></script><p>2</p>`,
  );
});

test('an entry script without figures stays at the end', () => {
  const html =
    '<head><script src="/fonts.js"></script></head><body><script type="module" src="/_astro/shared.c3.js"></script></body>';
  expect(withPreloads(html, folder, '/')).toContain(
    '<body><script type="module" src="/_astro/shared.c3.js">',
  );
});

test('a page without scripts stays as it is', () => {
  expect(withPreloads('<head></head>', folder, '/')).toBe('<head></head>');
});

test('the publication is fetched with the scripts of the figures, and not for a page without', () => {
  const data =
    '<script type="application/json" id="publication" data-address="/publication.json?1"></script>';
  const page = (entry: string) =>
    `<head><script src="/fonts.js"></script></head><body>${data}<script type="module" src="/_astro/${entry}"></script></body>`;
  const link =
    '<link rel="preload" as="fetch" crossorigin fetchpriority="low" media="(scripting: enabled)" href="/publication.json?1">';
  expect(withPreloads(page('entry.a1.js'), folder, '/')).toContain(link);
  expect(withPreloads(page('shared.c3.js'), folder, '/')).not.toContain(link);
});
