import { guessMapping } from '../../cohort/table/guessMapping.ts';
import { personalColumns } from '../../cohort/table/personalColumns.ts';
import { seriesOfTable, type TableMeaning } from '../../cohort/table/seriesOfTable.ts';
import type { TableMapping } from '../../cohort/table/TableMapping.ts';
import { understoodInWords } from '../../cohort/table/understoodInWords.ts';
import type { Understanding } from '../../cohort/table/Understanding.ts';
import type { Series } from '../../cohort/Series.ts';
import { readAnalysisTable, type ColumnOptions } from '../readAnalysisTable.ts';
import { refuseName } from '../namedIn.ts';
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
  options: ColumnOptions & { readonly groupings?: string | undefined; readonly known?: string | undefined },
  answers: Answers,
  base: Series,
): TableAnswers {
  const { read, encoding } = readAnalysisTable(path, options);
  const kept = read.sheet.header.find((name) => name in Object.prototype);
  if (kept !== undefined)
    throw new Refusal(
      `${path}: a column is called "${kept}", which programs keep for themselves; expected another name`,
    );
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
  for (const name of options.known?.split(',').map((each) => each.trim()) ?? [])
    if (!groupings.includes(name))
      refuseName('--known: no column that splits the patients is called', name, groupings);
  const known = Object.fromEntries(
    groupings.flatMap((name): [string, boolean][] => {
      const told = read.groupings.find(({ column }) => column === name)?.knownAtStart ?? null;
      if (told !== null) return [[name, told]];
      const question = `Was “${name}” known of every patient at the start of follow-up? (yes or no)`;
      return [[name, answers.yes('known', name, question)]];
    }),
  );
  const mapping = { ...guessed, groupings, known };
  process.stderr.write(leftInWords(read, mapping));
  const meaning = seriesOfTable(read, mapping, base);
  if (meaning === null) throw new Refusal(`${path} has no column of times`);
  return { read, mapping, meaning: plainIds(meaning) };
}

/** What is to be known of the columns before they are copied: which split nobody, and which may say who somebody is. */
function leftInWords({ columns, sheet }: Understanding, mapping: TableMapping): string {
  const used = [mapping.row, mapping.time, mapping.event, ...mapping.groupings];
  const left = columns.map(({ name }) => name).filter((name) => !used.includes(name));
  const cellsOf = (name: string) => sheet.rows.map(({ cells }) => cells[sheet.header.indexOf(name)] ?? '');
  const personal = personalColumns(
    columns.filter(({ name }) => name !== mapping.time && name !== mapping.event),
    cellsOf,
  );
  const none = mapping.groupings.length === 0 ? ['No column splits the patients: there is one curve.'] : [];
  const others =
    left.length === 0
      ? []
      : [
          `Copied, but splitting nobody: ${left.join(', ')}. To split by one, name it here with --by, or later in attributes of table.yaml and in groupings of series.yaml.`,
        ];
  const who = personal.map(
    ({ column, what }) =>
      `Take care: the column “${column}” looks like ${what}. All of the table is published: take it out of the file first where anybody could be known by it.`,
  );
  const lines = [...none, ...others, ...who];
  return lines.length === 0 ? '' : `${lines.join('\n')}\n\n`;
}
