import { join } from 'node:path';
import type { Checked } from './checkYaml.ts';
import type { CitedNumber } from './citedSchema.ts';
import { ContentError } from './ContentError.ts';
import { misnamedFile } from './misnamedFile.ts';
import { standsElsewhere } from './standsElsewhere.ts';

/** A publication that takes no number from the literature needs no file for them. */
export const NOTHING_CITED: Checked<readonly CitedNumber[]> = {
  data: [],
  placeOf: () => ({ file: 'cited.yaml', line: 1, column: 1 }),
};

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
    const meant = ['record.yaml', 'table.csv', 'table.yaml'].find(
      (name) => misnamedFile(name, names) !== undefined,
    );
    const [file = 'table.csv', other] = [meant, meant && misnamedFile(meant, names)];
    const message =
      other === undefined
        ? 'missing; expected what everything is computed from: table.csv with table.yaml, or record.yaml'
        : standsElsewhere(other);
    throw new ContentError([{ ...at(file), message }]);
  }
}

/** What is said of a file whose words are the page, and that has none. */
export function emptyFile(file: string): ContentError {
  const message = 'nothing; expected the text of the page';
  return new ContentError([{ file, line: 1, column: 1, inside: '', message }]);
}
