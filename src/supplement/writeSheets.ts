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

/** A page of a teaching part that is printed: of slides, either the slides alone or each with its note. */
interface Sheet {
  readonly page: string;
  readonly title: string;
  readonly name: string;
  readonly says: string;
  readonly paper?: 'slides';
}

/** The pages that are printed, with sessions of so many minutes. */
function sheetsOf(sessions: readonly { readonly minutes: number }[]): Sheet[] {
  return [
    { page: 'worksheet', title: 'worksheet', name: 'worksheet.pdf', says: 'the worksheet, ready to print' },
    { page: 'answers', title: 'answer key', name: 'key.pdf', says: 'the answer key, ready to print' },
    ...sessions.flatMap(({ minutes }): Sheet[] => [
      {
        page: `slides/${minutes}`,
        title: `slides for ${minutes} minutes`,
        name: `slides-${minutes}.pdf`,
        says: `the slides of ${minutes} minutes, for a room without this site: each answer on a page of its own`,
        paper: 'slides',
      },
      {
        page: `slides/${minutes}`,
        title: `notes for ${minutes} minutes`,
        name: `notes-${minutes}.pdf`,
        says: `the same with the speaker’s notes, ready to print`,
      },
    ]),
  ];
}

/**
 * Prints worksheet, key, slides and speaker's notes of a publication and lists them on its teaching page; none where there is no
 * browser.
 */
export async function writeSheets(folder: string, built: BuiltSite, useBrowser: UseBrowser): Promise<void> {
  const at = `${built.base}${publicationHome(folder)}teach/`;
  const home = join(built.folder, publicationHome(folder), 'teach');
  const { edition, series, journalClub } = loadPublication(folder, built.root);
  const address = publicationAddress(folder, built.site, built.base);
  const files: PackageFile[] = [];
  for (const { page, title, name, says, paper } of sheetsOf(journalClub?.data.sessions ?? [])) {
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
      printArticle(browser, withStaticFonts(onPaper(html, paper), built.root), facts),
    );
    if (bytes) files.push({ name, says, type: 'application/pdf', bytes });
  }
  mkdirSync(join(home, 'packages'), { recursive: true });
  for (const { name, bytes } of files) writeFileSync(join(home, 'packages', name), bytes);
  const list = join(home, 'index.html');
  const lines = files.map((file) => packageLine(file, documentAtBuild)).join('');
  writeFileSync(list, filled(readFileSync(list, 'utf8'), { sheets: lines }, list));
}

/** A page that says which of its two prints it is for, to its style. */
function onPaper(html: string, paper: Sheet['paper']): string {
  return paper === undefined ? html : html.replace('<html', `<html data-paper="${paper}"`);
}
