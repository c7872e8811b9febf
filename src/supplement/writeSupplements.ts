import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPublication } from '../layouts/openPublication.ts';
import { loadExercises } from '../publication/loadExercises.ts';
import { publicationFolders } from '../publication/publicationFolders.ts';
import { lendBrowser } from './browserAtBuild.ts';
import { bundleScript } from './bundleScript.ts';
import { buildFacts } from './buildFacts.ts';
import { ownNotice } from './ownNotice.ts';
import { sitemap } from './sitemap.ts';
import { thirdParties } from './thirdParties.ts';
import { COURSE_ENTRY, writeCourses } from './writeCourses.ts';
import { writeSearch } from './writeSearch.ts';
import { writeSheets } from './writeSheets.ts';
import { writeSupplement, type BuiltSite } from './writeSupplement.ts';

/** The one entry script of every article. */
const ENTRY = 'src/live/article.ts';

/**
 * Makes the supplement of every publication of a built site, and its sitemap where the host is known. `pages` are their paths, `modules`
 * what the scripts and fonts of the site were made from; `warn` is told what could not be made.
 */
export async function writeSupplements(
  built: BuiltSite,
  pages: readonly string[],
  modules: readonly string[],
  say: (text: string) => void,
  warn: (text: string) => void,
): Promise<void> {
  const { root, site, base } = built;
  const { script, modules: inside } = await bundleScript(ENTRY, root, base);
  const teaching = publicationFolders(root).filter((folder) => loadExercises(folder, root).length > 0);
  const course = teaching.length > 0 ? await bundleScript(COURSE_ENTRY, root, base) : null;
  const all = [...modules, ...inside, ...(course?.modules ?? [])];
  const notices = { own: ownNotice(root), others: thirdParties(all, root) };
  const code = { script, notices, build: buildFacts(root, site, base) };
  for (const folder of teaching) {
    const packages = writeCourses(folder, built, course?.script ?? '', notices);
    say(`${folder}: ${packages} courses for learning systems`);
  }
  await lendBrowser(async (useBrowser) => {
    const folders = publicationFolders(root);
    // They are printed while the supplements are made.
    const sheets = Promise.all(teaching.map((folder) => writeSheets(folder, built, useBrowser)));
    for (const folder of folders) {
      const [files] = await Promise.all([writeSupplement(folder, built, code, useBrowser), sheets]);
      const places = writeSearch(folder, folders, pages, built.folder);
      say(`${folder}: ${files.length} files, ${places} places to find`);
    }
  }, warn);
  if (site) {
    const addresses = pages.map((path) => new URL(`${base}${path}`, site).href);
    const dates = publicationFolders(root).map((folder) => openPublication(folder).edition.date);
    writeFileSync(join(built.folder, 'sitemap.xml'), sitemap(addresses, dates.sort().at(-1) ?? ''));
  }
}
