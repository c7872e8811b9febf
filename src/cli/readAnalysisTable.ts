import Papa from 'papaparse';
import type { Observation } from '../survival/index.ts';
import { readText } from './readText.ts';
import { Refusal } from './Refusal.ts';

/** A table of text. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table with a header of different names; one that isn't is refused. */
export function readTable(path: string): Table {
  const text = readText(path);
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' });
  const fault = errors.find(({ code }) => code !== 'UndetectableDelimiter');
  if (fault) throw new Refusal(`row ${fault.row ?? 0}: ${fault.message}`);
  const [header, ...rows] = data.map((row) => row.map((cell) => cell.trim()));
  if (header === undefined || rows.length === 0) throw new Refusal(`${path} has no rows below its header`);
  const twice = header.find((name, i) => header.indexOf(name) !== i);
  if (twice !== undefined) throw new Refusal(`the header has two columns named ${JSON.stringify(twice)}`);
  rows.forEach((row, i) => {
    if (row.length !== header.length) {
      throw new Refusal(`row ${i + 1} has ${row.length} values where the header has ${header.length}`);
    }
  });
  return { header, rows };
}

function column({ header, rows }: Table, name: string): string[] {
  const place = header.indexOf(name);
  if (place < 0) throw new Refusal(`no column ${JSON.stringify(name)}; there are ${header.join(', ')}`);
  return rows.map((row) => row[place]!);
}

export const isNumber = (text: string) =>
  /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text));

function cellError(row: number, name: string, value: string, expected: string): Refusal {
  return new Refusal(
    `row ${row + 1}, column ${JSON.stringify(name)}: expected ${expected}, received ${JSON.stringify(value)}`,
  );
}

/** A column of follow-up times. */
export function readTimes(table: Table, name: string): number[] {
  return column(table, name).map((value, i) => {
    if (!isNumber(value) || Number(value) < 0) throw cellError(i, name, value, 'a time of at least 0');
    return Number(value);
  });
}

/** A column of 1/0 or true/false, or, as COL=LEVEL, of two levels of which one is the event. */
export function readEvents(table: Table, option: string): boolean[] {
  const cut = table.header.includes(option) ? -1 : option.lastIndexOf('=');
  if (cut < 0) {
    return column(table, option).map((value, i) => {
      if (/^(1|true)$/i.test(value)) return true;
      if (/^(0|false)$/i.test(value)) return false;
      throw cellError(i, option, value, '1, 0, true or false (or name the level: --event COL=LEVEL)');
    });
  }
  const name = option.slice(0, cut);
  const level = option.slice(cut + 1);
  const values = column(table, name);
  const levels = [...new Set(values)].filter((value) => value !== '');
  if (!levels.includes(level)) {
    throw new Refusal(
      `column ${JSON.stringify(name)} has no level ${JSON.stringify(level)}; there are ${levels.join(', ')}`,
    );
  }
  const other = levels.find((value) => value !== level);
  return values.map((value, i) => {
    if (value === level) return true;
    if (value === other) return false;
    throw cellError(i, name, value, `${level} or ${other ?? 'one other level'}`);
  });
}

/** The patients by the values of a column, in alphabetical or numerical order. */
export function readGroups(
  table: Table,
  name: string,
  patients: readonly Observation[],
): Map<string, Observation[]> {
  const values = column(table, name);
  const empty = values.indexOf('');
  if (empty >= 0) throw cellError(empty, name, '', 'a group');
  const levels = [...new Set(values)];
  const byNumber = levels.every(isNumber);
  levels.sort((a, b) => (byNumber ? Number(a) - Number(b) : a < b ? -1 : 1));
  return new Map(levels.map((level) => [level, patients.filter((_, i) => values[i] === level)]));
}
