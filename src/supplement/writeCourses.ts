import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentAtBuild } from '../figures/kit/documentAtBuild.ts';
import { loadPublication } from '../publication/loadPublication.ts';
import { publicationHome } from '../publication/publicationHome.ts';
import { coursePackages } from '../teach/packages/coursePackages.ts';
import { packageLine } from '../teach/packages/packageLine.ts';
import { COURSE_PATH } from './coursePath.ts';
import { filled } from './filled.ts';
import { noticesText, type Notices } from './notices.ts';
import { singleFile } from './singleFile.ts';
import type { BuiltSite } from './writeSupplement.ts';

/** The one entry script of a course. */
export const COURSE_ENTRY = 'src/live/course.ts';

/**
 * Packs the exercises of a publication as courses for learning systems: takes its page of all exercises out of the built site, makes
 * one file of it, and lists the packages on its teaching page.
 */
export function writeCourses(folder: string, built: BuiltSite, script: string, notices: Notices): number {
  const at = `${built.base}${publicationHome(folder)}`;
  const home = join(built.folder, publicationHome(folder));
  const asset = (path: string) => readFileSync(join(built.folder, path.slice(built.base.length)));
  const page = singleFile(readFileSync(join(home, COURSE_PATH, 'index.html'), 'utf8'), {
    script,
    asset,
    whole: (path) => (built.site ? new URL(path, new URL(`${at}${COURSE_PATH}`, built.site)).href : null),
  });
  rmSync(join(home, COURSE_PATH), { recursive: true });
  const { title } = loadPublication(folder, built.root).series;
  const packages = coursePackages({ id: folder, title }, linkedApart(page), noticesText(notices));
  mkdirSync(join(home, 'teach/packages'), { recursive: true });
  for (const { name, bytes } of packages) writeFileSync(join(home, 'teach/packages', name), bytes);
  const list = join(home, 'teach/index.html');
  const lines = packages.map((file) => packageLine(file, documentAtBuild)).join('');
  writeFileSync(list, filled(readFileSync(list, 'utf8'), { courses: lines }, list));
  return packages.length;
}

/** Links to other pages open beside the course: in its frame they would end the visit. */
function linkedApart(html: string): string {
  return html.replace(/<a(?= [^>]*href="https?:)/gu, '<a target="_blank" rel="noopener"');
}
