import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEdition } from '../publication/edition.ts';
import { publicationFolders } from '../publication/publicationFolders.ts';
import { lendBrowser } from './browserAtBuild.ts';
import { bundleScript } from './bundleScript.ts';
import { sitemap } from './sitemap.ts';
import { writeSupplement, type BuiltSite } from './writeSupplement.ts';

/** The one entry script of every article. */
const ENTRY = 'src/islands/article.ts';

/** Makes the supplement of every publication of a built site, and its sitemap where the host is known. `pages` are their paths; `warn` is told what could not be made. */
export async function writeSupplements(
  built: BuiltSite,
  pages: readonly string[],
  say: (text: string) => void,
  warn: (text: string) => void,
): Promise<void> {
  const script = await bundleScript(ENTRY, built.root, built.base);
  await lendBrowser(async (useBrowser) => {
    for (const folder of publicationFolders(built.root)) {
      const files = await writeSupplement(folder, built, script, useBrowser);
      say(`${folder}: ${files.length} files`);
    }
  }, warn);
  const { site } = built;
  if (site) {
    const addresses = pages.map((path) => new URL(`${built.base}${path}`, site).href);
    writeFileSync(join(built.folder, 'sitemap.xml'), sitemap(addresses, readEdition(built.root).date));
  }
}
