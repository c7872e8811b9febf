import { join } from 'node:path';
import type { Checked } from './checkYaml.ts';
import type { CitedNumber } from './citedSchema.ts';
import { ContentError } from './ContentError.ts';
import { CONTENT_FILES } from './contentSchemas.ts';
import { didYouMean } from './nearest.ts';

/** A publication that takes no number from the literature needs no file for them. */
export const NOTHING_CITED: Checked<readonly CitedNumber[]> = {
  data: [],
  placeOf: () => ({ file: 'cited.yaml', line: 1, column: 1 }),
};

/** The files of words and fields in a publication's folder. */
const READ = [
  ...CONTENT_FILES.map(({ file }) => file.split('/')).flatMap(([folder, name, more]) =>
    folder === 'NAME' && name !== undefined && more === undefined ? [name] : [],
  ),
  ...['article.mdx', 'opening.mdx', 'appraisal.mdx'],
];

/** What a publication is computed from: a table with its dictionary, or a record; not both, not neither. */
export function checkSource(home: string, names: readonly string[]): void {
  const at = (name: string) => ({ file: join(home, name), line: 1, column: 1, inside: '' });
  const isTable = names.includes('table.csv') || names.includes('table.yaml');
  if (isTable && names.includes('record.yaml')) {
    const message =
      'stands beside a table, and only one of them is computed from; expected table.csv with table.yaml, or record.yaml alone';
    throw new ContentError([{ ...at('record.yaml'), message }]);
  }
  if (!isTable && !names.includes('record.yaml')) {
    const near = didYouMean('record.yaml', names) || didYouMean('table.csv', names);
    const message = `missing;${near} expected what everything is computed from: table.csv with table.yaml, or record.yaml`;
    throw new ContentError([{ ...at('table.csv'), message }]);
  }
}

/** Files that hold what is read have names that are read: under another name they would be left out without a word. */
export function checkNames(home: string, names: readonly string[]): void {
  const problems = names
    .filter(
      (name) => /\.(?:ya?ml|mdx?)$/iu.test(name) && !READ.includes(name) && !/^readme\.md$/iu.test(name),
    )
    .map((name) => ({
      ...{ file: join(home, name), line: 1, column: 1, inside: '' },
      message: `a file that a publication doesn’t have; expected one of ${READ.join(', ')}.${didYouMean(name, READ)}`,
    }));
  if (problems.length > 0) throw new ContentError(problems);
}

/** What is said of a file that a publication can't do without. */
export function missingFile(home: string, name: string, names: readonly string[]): ContentError {
  const message = `missing; expected this file: a publication needs it.${didYouMean(name, names)}`;
  return new ContentError([{ file: join(home, name), line: 1, column: 1, inside: '', message }]);
}

/** What is said of a file whose words are the page, and that has none. */
export function emptyFile(file: string): ContentError {
  const message = 'nothing; expected the text of the page';
  return new ContentError([{ file, line: 1, column: 1, inside: '', message }]);
}
