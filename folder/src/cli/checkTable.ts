// Whether a patient table agrees with a record: npm run -s check-table -- RECORD.yaml TABLE.csv [--json]
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import type { Cohort } from '../cohort/Cohort.ts';
import { checkTable } from '../reconstruction/checkTable.ts';
import { parseRecord } from '../reconstruction/record/parseRecord.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';

const usage = `check-table PUBLICATION-FOLDER-OR-RECORD.yaml TABLE.csv [--json]

The table has one row per patient, a column "time", a column "event" (1/0 or true/false), and a column for each attribute
that it knows, named by the attribute's id; its cells hold ids or labels of levels, or nothing where the value is not known.`;

/** What is wrong with the command, the record or the table; anything else that is thrown is a fault of the program. */
class Refusal extends Error {}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Refusal(`can't read the file ${path}`);
  }
}

function readTable(record: PublishedRecord, path: string): Cohort {
  const { data, meta } = Papa.parse<Record<string, string>>(read(path), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim(),
  });
  for (const name of ['time', 'event'])
    if (!meta.fields?.includes(name))
      throw new Refusal(`${path}: no column "${name}"; there are ${meta.fields?.join(', ') ?? 'none'}`);
  const patients = data.map((cells, index) => {
    const cell = (name: string): string => (cells[name] ?? '').trim();
    const refuse = (name: string, expected: string): never => {
      throw new Refusal(
        `${path}, row ${index + 2}, column "${name}": expected ${expected}, received ${JSON.stringify(cell(name))}`,
      );
    };
    const time = Number(cell('time'));
    if (cell('time') === '' || !(time >= 0 && Number.isFinite(time))) refuse('time', 'a time of at least 0');
    if (!/^(1|0|true|false)$/i.test(cell('event'))) refuse('event', '1, 0, true or false');
    const attributes = record.attributes.map(({ id, levels }): [string, string | null] => {
      const value = cell(id).toLowerCase();
      if (value === '') return [id, null];
      const level = levels.find((one) => [one.id, one.label.toLowerCase()].includes(value));
      return [id, level?.id ?? refuse(id, levels.map((one) => one.id).join(' or '))];
    });
    return {
      row: cell('row') || String(index + 1),
      time,
      event: /^(1|true)$/i.test(cell('event')),
      attributes: Object.fromEntries(attributes),
    };
  });
  if (patients.length === 0) throw new Refusal(`${path} has no rows below its header`);
  return { patients: patients.toSorted((a, b) => a.time - b.time || Number(b.event) - Number(a.event)) };
}

function main(): void {
  let parsed;
  try {
    parsed = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
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
  const checks = checkTable(record, readTable(record, table));
  const disagreeing = checks.filter(({ verdict }) => verdict === 'disagree').length;
  if (values.json) console.log(JSON.stringify({ compatible: disagreeing === 0, checks }, null, 2));
  else
    for (const { id, kind, verdict, says, found } of checks)
      console.log(
        `${verdict.padEnd(10)}  ${id}${kind === 'assumption' ? ' (assumed)' : ''}: ${says}${found.map((one) => `\n              ${one}`).join('')}`,
      );
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
