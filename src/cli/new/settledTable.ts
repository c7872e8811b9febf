import { readSheet } from '../../cohort/table/readSheet.ts';
import { columnsOf } from '../../cohort/table/TableColumn.ts';
import { understandTable } from '../../cohort/table/understandTable.ts';
import { understoodInWords } from '../../cohort/table/understoodInWords.ts';
import type { Understanding } from '../../cohort/table/Understanding.ts';
import { columnChoices, type ColumnOptions } from '../columnChoices.ts';
import { openInWords } from '../openInWords.ts';
import { readTableText } from '../readTableText.ts';
import { Refusal } from '../Refusal.ts';
import type { Answers } from './Answers.ts';
import { askKinds } from './askKinds.ts';
import { openKinds } from './openKinds.ts';
import { tableFaults } from './tableFaults.ts';

const SIDES =
  '(--event COL=VALUE,… and --censored VALUE,…; take out of the table whoever’s outcome is not known)';

/** What answers a question about a table that is published as it is: nothing is left out of it. */
const REMEDIES = {
  time: '(--time COL)',
  unit: '(name the column in the unit that it counts, or choose another with --time COL)',
  event: SIDES,
  numbers: '(write the numbers in one way)',
  missing: '(take out of the table the rows where it is not known)',
  rows: '(keep one row for each patient, or take every row for a patient with --id none)',
} as const;

/**
 * A table that nothing is open in. What its values mean is asked; what a publication's table can't be, and what nobody is there to answer,
 * is told at once.
 *
 * @throws Refusal with a line for each
 */
export function settledTable(path: string, options: ColumnOptions, answers: Answers): Understanding {
  const { text, encoding } = readTableText(path);
  const sheet = readSheet(text);
  if (sheet.header.length === 0 || sheet.rows.length === 0)
    throw new Refusal(`${path} has no rows below its header`);
  const columns = columnsOf(sheet);
  const understood = (said: ColumnOptions) =>
    understandTable(sheet, columnChoices(said, sheet, columns), columns);
  const first = understood(options);
  const question = first.event?.question ?? null;
  const elsewhere = [
    ...tableFaults(first),
    ...openInWords({ ...first, questions: first.questions.filter((each) => each !== question) }, REMEDIES),
  ];
  // Only where nothing else is in the way: what is typed is not lost.
  const said = elsewhere.length === 0 ? askKinds(first, answers) : null;
  const read = said === null ? first : understood({ ...options, ...said });
  const faults =
    said === null
      ? [...elsewhere, ...kindsInWords(first)]
      : [...tableFaults(read), ...openInWords(read, REMEDIES)];
  if (faults.length > 0) throw new Refusal(faults.map((fault) => `${path}: ${fault}`).join('\n'));
  process.stderr.write(`${understoodInWords(read, encoding).join('\n')}\n\n`);
  return read;
}

/** What is open about the outcome, with all values that have no side at once. */
function kindsInWords(read: Understanding): string[] {
  const { event } = read;
  const open = openKinds(read);
  if (event === null) return [];
  if (open.length === 0)
    return openInWords({ questions: [event.question ?? []].flat(), problems: [] }, REMEDIES);
  const values = open.map(({ label, count }) => `“${label}” (${count} ${count === 1 ? 'row' : 'rows'})`);
  return [
    `“${event.column}”: which mean that the outcome happened, and which that it did not: ${values.join(', ')}? ${SIDES}`,
  ];
}
