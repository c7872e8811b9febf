// What is understood of a table before anything is computed: npm run -s describe -- FILE [--json]
import { describeTable } from '../cohort/table/describeTable.ts';
import { readSheet } from '../cohort/table/readSheet.ts';
import { understandTable } from '../cohort/table/understandTable.ts';
import { understoodInWords } from '../cohort/table/understoodInWords.ts';
import { readArguments } from './readArguments.ts';
import { readTableText } from './readTableText.ts';
import { Refusal } from './Refusal.ts';
import { runCommand } from './runCommand.ts';

const usage = `describe FILE [--json]

Prints what is understood of a table of patients: how the file is written, which columns hold time and outcome and what their
values mean, how many rows, patients and events there are, what is left out and why, and what has to be asked before anything is
computed from it.

  --json   print one JSON object instead of the report

Exit code: 0 whenever something could be said, 2 when the file can't be read.

Example: npm run -s describe -- public/examples/freireich1963.csv
  File       UTF-8, commas between values
  Time       “weeks”, 1 to 35 weeks. …
  Outcome    “relapse”: happened “yes”; without it “no”
  Counts     42 rows, 42 patients, 30 events, 12 censored`;

function run(args: readonly string[]): string {
  const flag = { type: 'boolean' } as const;
  const { values, positionals } = readArguments(args, { json: flag, help: flag }, usage);
  if (values.help) return usage;
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) throw new Refusal(`expected one file\n\n${usage}`);
  const { text, encoding } = readTableText(path);
  const sheet = readSheet(text);
  if (sheet.header.length === 0)
    throw new Refusal(`${path} holds no table: expected a header and at least one row`);
  const read = understandTable(sheet);
  return values.json
    ? JSON.stringify(describeTable(read, encoding), null, 2)
    : understoodInWords(read, encoding).join('\n');
}

runCommand('describe', run);
