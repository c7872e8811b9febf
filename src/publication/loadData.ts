import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readSheet, type Sheet } from '../cohort/table/readSheet.ts';
import { problemInWords } from '../cohort/table/TableProblem.ts';
import { ContentError, type Problem } from './ContentError.ts';
import { contentTable } from './contentText.ts';
import { headerFaults } from './headerFaults.ts';
import { isSystemFile } from './isSystemFile.ts';

/** A table in a publication's folder of data. */
export interface DataFile {
  readonly name: string;
  readonly sheet: Sheet;
}

/**
 * The tables in `content/FOLDER/data`, in alphabetical order, read as any table is.
 *
 * @throws ContentError with every file that is no table, and what is wrong with those that are
 */
export function loadData(folder: string, root = process.cwd()): DataFile[] {
  const home = join('content', folder, 'data');
  if (!existsSync(join(root, home))) return [];
  const problems: Problem[] = [];
  const files = readdirSync(join(root, home))
    .filter((name) => !isSystemFile(name))
    .sort()
    .map((name) => {
      const file = join(home, name);
      if (!/\.(?:csv|tsv|txt)$/iu.test(name)) {
        const message =
          'is no table of text; expected one that ends in .csv: in a spreadsheet choose “Save as”, “CSV UTF-8”';
        problems.push({ file, line: 1, column: 1, inside: '', message });
        return { name, sheet: readSheet('') };
      }
      const sheet = readSheet(contentTable(file, root));
      const header = headerFaults(sheet, file);
      problems.push(...header);
      for (const problem of header.length > 0 ? [] : sheet.problems) {
        const message = problemInWords({ ...problem, row: null, column: null });
        problems.push({ file, line: problem.row ?? 1, column: 1, inside: problem.column ?? '', message });
      }
      return { name, sheet };
    });
  if (problems.length > 0) throw new ContentError(problems);
  return files;
}
