import { join } from 'node:path';
import { ContentError } from './ContentError.ts';
import { isSystemFile } from './isSystemFile.ts';
import { misnamedFile } from './misnamedFile.ts';
import { didYouMean, nearest } from './nearest.ts';
import { READ_FILES } from './readFiles.ts';

/** Folders in a publication's folder. */
const FOLDERS = ['data', 'exercises', 'pictures'];
/** What folders of pictures and tables are called elsewhere. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  assets: 'pictures',
  figures: 'pictures',
  images: 'pictures',
  img: 'pictures',
  media: 'pictures',
  photos: 'pictures',
  tables: 'data',
};

/** Files that hold what is read have names that are read: under another name they would be left out without a word. */
export function checkNames(home: string, names: readonly string[], folders: readonly string[]): void {
  const at = (name: string) => ({ file: join(home, name), line: 1, column: 1, inside: '' });
  const problems = names
    .filter((name) => !folders.includes(name) && isMeant(name) && !READ_FILES.includes(name))
    // A file that is missed is told with the one that stands in its place.
    .filter((name) => !missed(names).some((read) => misnamedFile(read, names) === name))
    .map((name) => ({
      ...at(name),
      message: `a file that a publication doesn’t have; expected one of ${READ_FILES.join(', ')}.${didYouMean(name, READ_FILES)}`,
    }));
  const strange = folders.flatMap((name) => {
    if (FOLDERS.includes(name)) return [];
    const [meant = ELSEWHERE[name.toLowerCase()]] = nearest(name, FOLDERS);
    return meant === undefined
      ? []
      : [{ ...at(name), message: `a folder that isn’t read; expected it to be called ${meant}` }];
  });
  if (problems.length + strange.length > 0) throw new ContentError([...problems, ...strange]);
}

/** Files that a publication can't do without, and that are not there: each is told of by itself. */
function missed(names: readonly string[]): string[] {
  const isTable = names.includes('table.csv') || names.includes('table.yaml');
  const hasWorks = names.some((name) => /^references\.(?:yaml|bib|json|ris)$/u.test(name));
  return [
    ...['edition.yaml', 'article.mdx', 'table.csv', 'table.yaml'],
    ...(isTable ? [] : ['record.yaml']),
    ...(hasWorks ? [] : ['references.yaml']),
  ].filter((name) => !names.includes(name));
}

/** Whether a file was meant to be read: a text, fields, or what is called as one that is, in a program's own form. */
function isMeant(name: string): boolean {
  if (/^readme\.md$/iu.test(name) || isSystemFile(name)) return false;
  if (/\.(?:ya?ml|mdx?)$/iu.test(name)) return true;
  const stem = (file: string) => file.toLowerCase().replace(/\..*$/u, '');
  return (
    /\.(?:docx?|rtf|odt|xlsx?|ods|numbers|sav|dta|csv|tsv|json|txt|enl|nbib)$/iu.test(name) &&
    !/^(?:table\.csv|references\.\w+)$/u.test(name) &&
    READ_FILES.some((read) => stem(read) === stem(name))
  );
}
