import { join } from 'node:path';
import { ContentError } from './ContentError.ts';
import { misnamedFile } from './misnamedFile.ts';
import { standsElsewhere } from './standsElsewhere.ts';

/** What is said of a file that a publication can't do without. */
export function missingFile(home: string, name: string, names: readonly string[]): ContentError {
  const other = misnamedFile(name, names);
  const own =
    other !== undefined && /\.(?:bib|ris)$/iu.test(other)
      ? `references.${other.slice(-3).toLowerCase()}`
      : name;
  const message =
    other === undefined ? 'missing; expected this file: a publication needs it.' : standsElsewhere(other);
  return new ContentError([{ file: join(home, own), line: 1, column: 1, inside: '', message }]);
}
