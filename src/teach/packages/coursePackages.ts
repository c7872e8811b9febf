import { cmi5Course } from './cmi5Course.ts';
import type { PackageFile } from './PackageFile.ts';
import { scorm12Manifest, scorm2004Manifest, type CourseTitle } from './scormManifest.ts';
import { zipped } from './zipped.ts';

/**
 * The exercises as courses: packages that a learning system opens and is told by what was answered. Each holds the page, which needs
 * nothing else, and the notices of the software and fonts in it.
 */
export function coursePackages(course: CourseTitle, page: string, notices: string): PackageFile[] {
  const files = [
    ['index.html', page],
    ['THIRD-PARTY-NOTICES.txt', notices],
  ] as const;
  const names = files.map(([name]) => name);
  const scorm = (name: string, says: string, manifest: string) => ({
    name,
    says,
    type: 'application/zip',
    bytes: zipped([['imsmanifest.xml', manifest], ...files]),
  });
  return [
    scorm(
      'scorm12.zip',
      'all exercises as a course by SCORM 1.2, which Moodle and most others take: every answer, the score by first tries, and answers as given when a learner comes back',
      scorm12Manifest(course, names),
    ),
    scorm('scorm2004.zip', 'the same by SCORM 2004, 4th edition', scorm2004Manifest(course, names)),
    {
      name: 'cmi5.zip',
      says: 'the same by cmi5, for systems with a store of xAPI statements; tried with a stand-in for such a store only',
      type: 'application/zip',
      bytes: zipped([
        ['cmi5.xml', cmi5Course(course)],
        ['index.html', askingStore(page)],
        ['THIRD-PARTY-NOTICES.txt', notices],
      ]),
    },
  ];
}

/** By cmi5 a page speaks to its system over the network, wherever that is; by SCORM it never asks for anything. */
function askingStore(page: string): string {
  return page.replace("connect-src 'none'", 'connect-src https: http:');
}
