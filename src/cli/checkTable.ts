// Whether a patient table agrees with a record: npm run -s check-table -- RECORD.yaml TABLE.csv [options]
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkTable } from '../reconstruction/checkTable.ts';
import { parseRecord } from '../reconstruction/record/parseRecord.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import type { PatientTable } from './readPatientTable.ts';
import { readPatientTable } from './readPatientTable.ts';

const usage = `check-table PUBLICATION-FOLDER-OR-RECORD.yaml TABLE.csv [options]

  --time COLUMN            the column with the times, in the record's unit
  --event COLUMN[=VALUES]  the column that says who had the event, and the values that mean it, with commas between them
  --map COLUMN=ATTRIBUTE   what a column is (none: leave it aside; may be repeated)
  --json                   print one JSON object instead of the report

The table has one row per patient, with commas, semicolons or tabs between the cells. Columns are recognised by their names and
values; the report says how. A cell without a value means that it is not known. Exit code: 0 nothing disagrees, 1 something
does, 2 something can't be read.`;

/** What is wrong with the command, the record or the table; anything else that is thrown is a fault of the program. */
class Refusal extends Error {}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Refusal(`can't read the file ${path}`);
  }
}

function main(): void {
  let parsed;
  try {
    parsed = parseArgs({
      allowPositionals: true,
      options: {
        time: { type: 'string' },
        event: { type: 'string' },
        map: { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new Refusal((error as Error).message);
  }
  const { values, positionals } = parsed;
  if (values.help) {
    console.log(usage);
    return;
  }
  if (positionals.length !== 2) throw new Refusal(`expected a record and a table\n\n${usage}`);
  const [given, table] = positionals as [string, string];
  const file = statSync(given, { throwIfNoEntry: false })?.isDirectory() ? join(given, 'record.yaml') : given;
  const text = read(file);
  let record: PublishedRecord;
  try {
    record = parseRecord(text, file);
  } catch (error) {
    throw new Refusal((error as Error).message);
  }
  const { time, event, map } = values;
  let patients: PatientTable;
  try {
    patients = readPatientTable(read(table), record, { time, event, map });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Refusal(error.message.replaceAll(/^/gm, `${table}: `));
  }
  const checks = checkTable(record, patients.cohort);
  const disagreeing = checks.filter(({ verdict }) => verdict === 'disagree').length;
  if (values.json) {
    console.log(JSON.stringify({ compatible: disagreeing === 0, columns: patients.read, checks }, null, 2));
  } else {
    console.log(`${patients.read.join('\n')}\n`);
    for (const { id, kind, verdict, says, found } of checks)
      console.log(
        `${verdict.padEnd(10)}  ${id}${kind === 'assumption' ? ' (assumed)' : ''}: ${says}${(verdict === "can't tell" ? [] : found).map((one) => `\n              ${one}`).join('')}`,
      );
  }
  // As with any check: the exit code says whether something disagrees.
  process.exitCode = disagreeing === 0 ? 0 : 1;
}

try {
  main();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
