// What is understood of a table before anything is computed: npm run -s describe -- FILE [--json]
import { describeTable } from '../cohort/table/describeTable.ts';
import { readSheet } from '../cohort/table/readSheet.ts';
import { understandTable } from '../cohort/table/understandTable.ts';
import { understoodInWords } from '../cohort/table/understoodInWords.ts';
import { readArguments } from './readArguments.ts';
import { readTableText } from './readTableText.ts';
import { Refusal } from './Refusal.ts';
import { runCommand } from './runCommand.ts';
import { DESCRIBE_USAGE } from './usage/describeUsage.ts';

function run(args: readonly string[]): string {
  const flag = { type: 'boolean' } as const;
  const { values, positionals } = readArguments(args, { json: flag, help: flag }, DESCRIBE_USAGE);
  if (values.help) return DESCRIBE_USAGE;
  const [path] = positionals;
  if (path === undefined || positionals.length > 1)
    throw new Refusal(`expected one file\n\n${DESCRIBE_USAGE}`);
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
