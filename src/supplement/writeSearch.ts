import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { publicationHome } from '../publication/publicationHome.ts';
import { SITE_PAGES } from '../publication/sitePages.ts';
import { searchFile, type SearchEntry } from '../search/searchFile.ts';
import { searchEntries } from './searchEntries.ts';

/**
 * Writes what the search of a publication looks through: an index of its built pages. `pages` are the paths of the site's pages;
 * one that is made to be printed isn't looked through: it repeats the exercises, or gives their answers away; nor are the pages for authors, which speak of writing. Returns the number of its entries.
 */
export function writeSearch(
  folder: string,
  folders: readonly string[],
  pages: readonly string[],
  built: string,
): number {
  const home = publicationHome(folder, folders);
  const others = folders
    .map((each) => publicationHome(each, folders))
    .filter((each) => each.length > home.length);
  const entries: SearchEntry[] = [];
  const names: Record<string, string> = {};
  let cites = false;
  for (const path of inOrder(pages)) {
    if (path.startsWith('docs/')) continue;
    if (!path.startsWith(home) || others.some((other) => path.startsWith(other))) continue;
    const { document } = parseHTML(readFileSync(join(built, path, 'index.html'), 'utf8'));
    if (!document.querySelector('[data-search]') || document.querySelector('.paper')) continue;
    const page = path.slice(home.length);
    const label = SITE_PAGES.find((each) => each.path === page)?.label;
    names[page] = label ?? document.querySelector('h1')?.textContent?.trim() ?? page;
    if (page === '') cites = document.getElementById('references') !== null;
    entries.push(...searchEntries(document, page).filter((entry) => isNew(entry, entries)));
  }
  writeFileSync(join(built, home, 'search.json'), JSON.stringify(searchFile(entries, names, cites)));
  return entries.length;
}

/** Pages in the order of the navigation, others after them by their paths. */
function inOrder(pages: readonly string[]): string[] {
  const place = (path: string) => {
    const found = SITE_PAGES.findLastIndex((each) => each.path !== '' && path.endsWith(each.path));
    return found < 0 ? 0 : found;
  };
  return [...pages].sort((one, other) => place(one) - place(other) || (one < other ? -1 : 1));
}

/** Whether an entry says what none before it says: a figure that stands on two pages is found where it stands first. */
function isNew({ text }: SearchEntry, before: readonly SearchEntry[]): boolean {
  return text === '' || before.every((each) => each.text !== text);
}
