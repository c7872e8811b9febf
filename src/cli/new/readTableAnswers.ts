import { guessMapping } from '../../cohort/table/guessMapping.ts';
import type { TableMapping } from '../../cohort/table/TableMapping.ts';
import type { Understanding } from '../../cohort/table/Understanding.ts';
import type { ColumnOptions } from '../columnChoices.ts';
import { refuseName } from '../namedIn.ts';
import { Refusal } from '../Refusal.ts';
import type { Answers } from './Answers.ts';
import { leftInWords } from './leftInWords.ts';
import { settledTable } from './settledTable.ts';

/** A table as its author and the gate understand it. */
export interface TableAnswers {
  readonly read: Understanding;
  readonly mapping: TableMapping;
}

/**
 * Reads a table by the gate's code, says what was understood, and asks what only its author knows.
 *
 * @throws Refusal that names what a table must have to be published
 */
export function readTableAnswers(
  path: string,
  options: ColumnOptions & { readonly groupings?: string | undefined; readonly known?: string | undefined },
  answers: Answers,
): TableAnswers {
  const read = settledTable(path, options, answers);
  const guessed = guessMapping(read, [], '').mapping;
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
  return { read, mapping };
}
