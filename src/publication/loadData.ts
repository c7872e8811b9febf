import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readSheet, type Sheet } from '../cohort/table/readSheet.ts';
import { problemInWords } from '../cohort/table/TableProblem.ts';
import { contentTable } from './contentText.ts';
import type { Faults } from './faults.ts';
import { headerFaults } from './headerFaults.ts';
import { headerSheet, UNREAD } from './headerSheet.ts';
import { isSystemFile } from './isSystemFile.ts';

/** A table in a publication's folder of data. */
export interface DataFile {
  readonly name: string;
  readonly sheet: Sheet;
}

/**
 * The tables in `content/FOLDER/data`, in alphabetical order, read as any table is. Of one with faults, which go to `faults`, the names of
 * its columns are left, as far as they can be read.
 */
export function loadData(folder: string, root: string, faults: Faults): DataFile[] {
  const home = join('content', folder, 'data');
  if (!existsSync(join(root, home))) return [];
  return readdirSync(join(root, home))
    .filter((name) => !isSystemFile(name))
    .sort()
    .map((name) => {
      const file = join(home, name);
      if (!/\.(?:csv|tsv|txt)$/iu.test(name)) {
        const message =
          'is no table of text; expected one that ends in .csv: in a spreadsheet choose “Save as”, “CSV UTF-8”';
        faults.problems.push({ file, line: 1, column: 1, inside: '', message });
        return { name, sheet: UNREAD };
      }
      const text = faults.of(() => contentTable(file, root));
      if (text === undefined) return { name, sheet: UNREAD };
      const sheet = readSheet(text);
      const header = headerFaults(sheet, file);
      faults.problems.push(...header);
      if (header.length > 0) return { name, sheet: UNREAD };
      for (const problem of sheet.problems) {
        const message = problemInWords({ ...problem, row: null, column: null });
        faults.problems.push({
          ...{ file, line: problem.row ?? 1, column: 1, inside: problem.column ?? '', message },
        });
      }
      return { name, sheet: sheet.problems.length > 0 ? headerSheet(text) : sheet };
    });
}
