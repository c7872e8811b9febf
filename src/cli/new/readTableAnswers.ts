import { guessMapping } from '../../cohort/table/guessMapping.ts';
import { seriesOfTable, type TableMeaning } from '../../cohort/table/seriesOfTable.ts';
import type { TableMapping } from '../../cohort/table/TableMapping.ts';
import { understoodInWords } from '../../cohort/table/understoodInWords.ts';
import type { Understanding } from '../../cohort/table/Understanding.ts';
import type { Series } from '../../cohort/Series.ts';
import { readAnalysisTable, type ColumnOptions } from '../readAnalysisTable.ts';
import { Refusal } from '../Refusal.ts';
import type { Answers } from './Answers.ts';
import { plainIds } from './plainIds.ts';

/** A table as its author and the gate understand it. */
export interface TableAnswers {
  readonly read: Understanding;
  readonly mapping: TableMapping;
  readonly meaning: TableMeaning;
}

/**
 * Reads a table by the gate's code, says what was understood, and asks what only its author knows. `base` has the words that a table doesn't.
 *
 * @throws Refusal that names what a table must have to be published
 */
export function readTableAnswers(
  path: string,
  options: ColumnOptions & { readonly groupings?: string | undefined },
  answers: Answers,
  base: Series,
): TableAnswers {
  const { read, encoding } = readAnalysisTable(path, options);
  process.stderr.write(`${understoodInWords(read, encoding).join('\n')}\n\n`);
  if (read.time === null || read.time.columns.length !== 1 || read.time.start !== null)
    throw new Refusal(
      `${path}: a publication's table has one column of times; expected them in one, such as months from the operation`,
    );
  if (read.event?.by !== 'value')
    throw new Refusal(
      `${path}: a publication's table has a column for the outcome; expected one, such as "died" and "alive"`,
    );
  const left = read.excluded.reduce((sum, { rows }) => sum + rows, 0);
  if (left > 0)
    throw new Refusal(
      `${path}: ${left} rows have no time or no outcome; expected both in every row of a publication's table`,
    );
  const guessed = guessMapping(read, [], base.time.zero).mapping;
  const names = options.groupings?.split(',').map((name) => name.trim());
  const unknown = names?.find((name) => !read.sheet.header.includes(name));
  if (unknown !== undefined)
    throw new Refusal(`--by: no column “${unknown}”; there are ${read.sheet.header.join(', ')}`);
  const groupings = names ?? guessed.groupings;
  if (groupings.length === 0)
    throw new Refusal(
      `${path}: no column splits the patients; expected one with two to four different values, or --by COLUMN`,
    );
  const known = Object.fromEntries(
    groupings.flatMap((name): [string, boolean][] => {
      const told = read.groupings.find(({ column }) => column === name)?.knownAtStart ?? null;
      if (told !== null) return [[name, told]];
      const question = `Was “${name}” known of every patient at the start of follow-up? (yes or no)`;
      return [[name, answers.yes('known', name, question)]];
    }),
  );
  const mapping = { ...guessed, groupings, known };
  const meaning = seriesOfTable(read, mapping, base);
  if (meaning === null) throw new Refusal(`${path} has no column of times`);
  return { read, mapping, meaning: plainIds(meaning) };
}
