import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentAtBuild } from '../figures/kit/documentAtBuild.ts';
import { loadPublication } from '../publication/loadPublication.ts';
import { publicationAddress, publicationHome } from '../publication/publicationHome.ts';
import type { PackageFile } from '../teach/packages/PackageFile.ts';
import { packageLine } from '../teach/packages/packageLine.ts';
import type { UseBrowser } from './browserAtBuild.ts';
import { filled } from './filled.ts';
import { documentFacts } from './pdf/documentFacts.ts';
import { printArticle } from './pdf/printArticle.ts';
import { withStaticFonts } from './pdf/withStaticFonts.ts';
import { singleFile } from './singleFile.ts';
import type { BuiltSite } from './writeSupplement.ts';

/** The pages of a teaching part that are handed out on paper. */
const SHEETS = [
  { page: 'worksheet', title: 'worksheet', name: 'worksheet.pdf', says: 'the worksheet, ready to print' },
  { page: 'answers', title: 'answer key', name: 'key.pdf', says: 'the answer key, ready to print' },
];

/** Prints the worksheet and the key of a publication and lists them on its teaching page; none where there is no browser. */
export async function writeSheets(folder: string, built: BuiltSite, useBrowser: UseBrowser): Promise<void> {
  const at = `${built.base}${publicationHome(folder)}teach/`;
  const home = join(built.folder, publicationHome(folder), 'teach');
  const { edition, series } = loadPublication(folder, built.root);
  const address = publicationAddress(folder, built.site, built.base);
  const files: PackageFile[] = [];
  for (const { page, title, name, says } of SHEETS) {
    const html = singleFile(readFileSync(join(home, page, 'index.html'), 'utf8'), {
      script: null,
      asset: (path) => readFileSync(join(built.folder, path.slice(built.base.length))),
      whole: (path) => (built.site ? new URL(path, new URL(`${at}${page}/`, built.site)).href : null),
    });
    const facts = documentFacts(edition, {
      title: `${series.title}: ${title}`,
      subject: series.subtitle,
      address,
    });
    const bytes = await useBrowser((browser) =>
      printArticle(browser, withStaticFonts(html, built.root), facts),
    );
    if (bytes) files.push({ name, says, type: 'application/pdf', bytes });
  }
  mkdirSync(join(home, 'packages'), { recursive: true });
  for (const { name, bytes } of files) writeFileSync(join(home, 'packages', name), bytes);
  const list = join(home, 'index.html');
  const lines = files.map((file) => packageLine(file, documentAtBuild)).join('');
  writeFileSync(list, filled(readFileSync(list, 'utf8'), { sheets: lines }, list));
}
