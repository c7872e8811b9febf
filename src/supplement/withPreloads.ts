import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The chunk that brings an article's figures to life; its first figure is on the first screen. */
const FIGURES = /^figures\.[\w-]+\.js$/u;

/** The script that all of a page waits for. */
const FONTS = /<script src="[^"]*\/fonts\.js"/u;

/** Where an article's first screen ends: what is asked for before it would share the line with what that is painted from. */
const OPENING = /<section class="opening"[\s\S]*?<\/section>/u;

/** The entry script of a page; Astro puts it at the end. */
const ENTRY = /<script type="module"([^>]*\ssrc="([^"]+)"[^>]*)><\/script>/gu;

/** Where the publication that the figures compute from can be had. */
const PUBLICATION = /\sid="publication"[^>]*\sdata-address="([^"]+)"/u;

/** After what the page is painted from, and not at all for a reader without scripts. */
const LATER = 'fetchpriority="low" media="(scripting: enabled)"';

/**
 * An article's page that has the scripts of its figures, and the publication, fetched while it still arrives, after what its first paint needs, and the
 * entry script that brings them run as soon as it is there: otherwise they are asked for once all of the page is read, and what they
 * need only then. `folder` is that of the built site, `base` its path.
 */
export function withPreloads(html: string, folder: string, base: string): string {
  const found = new Set<string>();
  const early: string[] = [];
  const add = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    const code = readFileSync(join(folder, '_astro', name), 'utf8');
    for (const [, path = ''] of code.matchAll(/(?:import|from)\s*["']\.\/([^"']+\.js)["']/gu)) add(path);
    for (const [, path = ''] of code.matchAll(/import\(\s*["'`]\.\/([^"'`]+\.js)["'`]\s*\)/gu))
      if (FIGURES.test(path)) add(path);
  };
  const rest = html.replace(ENTRY, (tag, attributes: string, source: string) => {
    const before = [...found].some((name) => FIGURES.test(name));
    add(basename(source));
    if (before || ![...found].some((name) => FIGURES.test(name))) return tag;
    early.push(`<script type="module" async${attributes}></script>`);
    return '';
  });
  const tags = [...found].map((name) => `<link rel="modulepreload" ${LATER} href="${base}_astro/${name}">`);
  const [, data] = PUBLICATION.exec(html) ?? [];
  if (early.length > 0 && data !== undefined)
    tags.unshift(`<link rel="preload" as="fetch" crossorigin ${LATER} href="${data}">`);
  const all = `${tags.join('')}${early.join('')}`;
  return OPENING.test(rest)
    ? rest.replace(OPENING, (opening) => `${opening}${all}`)
    : rest.replace(FONTS, (script) => `${all}${script}`);
}
