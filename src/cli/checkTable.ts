// Whether a patient table agrees with a record: npm run -s check-table -- RECORD.yaml TABLE.csv [options]
import { checkTable } from '../reconstruction/checkTable.ts';
import { understoodInWords } from '../cohort/table/understoodInWords.ts';
import { readArguments } from './readArguments.ts';
import type { PatientTable } from './readPatientTable.ts';
import { readPatientTable } from './readPatientTable.ts';
import { readRecord } from './readRecord.ts';
import { readTableText } from './readTableText.ts';
import { Refusal } from './Refusal.ts';
import { runCommand } from './runCommand.ts';
import { CHECK_TABLE_USAGE } from './usage/checkTableUsage.ts';

function run(args: readonly string[]): string {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const { values, positionals } = readArguments(
    args,
    { time: text, event: text, map: { ...text, multiple: true }, json: flag, help: flag },
    CHECK_TABLE_USAGE,
  );
  if (values.help) return CHECK_TABLE_USAGE;
  const [path, table] = positionals;
  if (path === undefined || table === undefined || positionals.length > 2)
    throw new Refusal(`expected a record and a table\n\n${CHECK_TABLE_USAGE}`);
  const record = readRecord(path);
  const { time, event, map = [] } = values;
  const { text: cells, encoding } = readTableText(table);
  let patients: PatientTable;
  try {
    patients = readPatientTable(cells, record, { time, event, map });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Refusal(error.message.replaceAll(/^/gm, `${table}: `));
  }
  const checks = checkTable(record, patients.cohort);
  const disagreeing = checks.filter(({ verdict }) => verdict === 'disagree').length;
  // As with any check: the exit code says whether something disagrees.
  process.exitCode = disagreeing === 0 ? 0 : 1;
  if (values.json)
    return JSON.stringify({ compatible: disagreeing === 0, columns: patients.read, checks }, null, 2);
  const lines = checks.flatMap(({ id, kind, verdict, says, found }) => [
    `${verdict.padEnd(10)}  ${id}${kind === 'assumption' ? ' (assumed)' : ''}: ${says}`,
    ...(verdict === "can't tell" ? [] : found).map((one) => `              ${one}`),
  ]);
  return [...understoodInWords(patients.understood, encoding), '', ...patients.read, '', ...lines].join('\n');
}

runCommand('check-table', run);
