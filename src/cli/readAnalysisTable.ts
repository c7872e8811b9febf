import { valueKey } from '../cohort/table/cellText.ts';
import type { Encoding } from '../cohort/table/decodeTable.ts';
import { levelOrder } from '../cohort/table/levelOrder.ts';
import { readSheet, type Sheet } from '../cohort/table/readSheet.ts';
import type { TimedRow } from '../cohort/table/readRows.ts';
import { columnsOf, type TableColumn } from '../cohort/table/TableColumn.ts';
import type { TableChoices } from '../cohort/table/TableChoices.ts';
import { understandTable, type Understanding } from '../cohort/table/understandTable.ts';
import { readTableText } from './readTableText.ts';
import { Refusal } from './Refusal.ts';

/** What the command's options say of a table's columns. */
export interface ColumnOptions {
  readonly time?: string | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly entry?: string | undefined;
  readonly event?: string | undefined;
  readonly censored?: string | undefined;
  readonly 'leave-out'?: string | undefined;
  readonly id?: string | undefined;
  readonly by?: string | undefined;
  readonly ref?: string | undefined;
}

/** The rows to analyse, by groups with the reference first; rows without a group are counted in `ungrouped`. */
export interface AnalysisTable {
  readonly read: Understanding;
  readonly encoding: Encoding;
  readonly rows: readonly TimedRow[];
  readonly groups: ReadonlyMap<string, readonly TimedRow[]>;
  readonly ungrouped: { readonly rows: number; readonly events: number };
}

/** So many cells are named; the rest are counted. */
const NAMED = 5;

/** Reads a table for analysis: by its options where they speak, else as it was understood. Whatever is open is refused by name. */
export function readAnalysisTable(path: string, options: ColumnOptions): AnalysisTable {
  const { text, encoding } = readTableText(path);
  const sheet = readSheet(text);
  if (sheet.header.length === 0 || sheet.rows.length === 0)
    throw new Refusal(`${path} has no rows below its header`);
  const columns = columnsOf(sheet);
  const read = understandTable(sheet, choicesOf(options, sheet, columns), columns);
  refuseOpen(read);
  const { groups, ungrouped } =
    options.by === undefined
      ? { groups: new Map<string, TimedRow[]>(), ungrouped: { rows: 0, events: 0 } }
      : groupsOf(read, named(sheet, options.by), options.ref);
  return { read, encoding, rows: read.timed, groups, ungrouped };
}

function named(sheet: Sheet, name: string): string {
  if (sheet.header.includes(name)) return name;
  throw new Refusal(`no column ${JSON.stringify(name)}; there are ${sheet.header.join(', ')}`);
}

function choicesOf(options: ColumnOptions, sheet: Sheet, columns: readonly TableColumn[]): TableChoices {
  const column = (name: string | undefined) => (name === undefined ? undefined : named(sheet, name));
  if ((options.start === undefined) !== (options.end === undefined))
    throw new Refusal('--start and --end go together: the dates that time is counted from and to');
  if (options.start !== undefined && options.time !== undefined)
    throw new Refusal('--time or --start and --end, not both');
  const [event, happened] = eventOf(options.event, sheet);
  if (event !== undefined) named(sheet, event);
  const ofEvent = columns.find(({ name }) => name === event);
  const keys = (option: string, words: string | undefined): string[] | undefined => {
    if (words === undefined) return undefined;
    if (!ofEvent) throw new Refusal(`--${option} needs --event COL: whose values they are`);
    return words.split(',').map((word) => keyOf(ofEvent, word));
  };
  const censored = keys('censored', options.censored);
  const chosen = keys('event', happened);
  const unknown = keys('leave-out', options['leave-out']);
  // With both sides named, what is left is neither: another event.
  const rest =
    chosen && censored && ofEvent
      ? ofEvent.values
          .map(({ key }) => key)
          .filter((key) => ![...chosen, ...censored, ...(unknown ?? [])].includes(key))
      : undefined;
  const time = column(options.time);
  return {
    ...(time !== undefined && { time: [time] }),
    ...(options.start !== undefined && { start: column(options.start), end: column(options.end) }),
    ...(options.entry !== undefined && { entry: column(options.entry) }),
    ...(options.id !== undefined && (options.id === 'none' ? { id: null } : { id: column(options.id) })),
    event,
    happened: chosen,
    without: censored,
    unknown,
    other: rest,
  };
}

/** The column and the values behind its last "=", unless a column has the whole as its name. */
function eventOf(option: string | undefined, sheet: Sheet): [column?: string, happened?: string] {
  if (option === undefined) return [];
  if (sheet.header.includes(option)) return [option];
  const cuts = [...option.matchAll(/=/gu)].map(({ index }) => index);
  const cut = cuts.find((at) => sheet.header.includes(option.slice(0, at))) ?? cuts.at(-1);
  return cut === undefined ? [option] : [option.slice(0, cut), option.slice(cut + 1)];
}

function keyOf({ name, values, missingAs }: TableColumn, word: string): string {
  const key = valueKey(word);
  const same = values.find((value) => value.key === key || (key !== '' && Number(value.key) === Number(key)));
  if (same) return same.key;
  if (missingAs.some((cell) => valueKey(cell) === key)) return key;
  throw new Refusal(
    `column ${JSON.stringify(name)} has no level ${JSON.stringify(word)}; there are ${values.map(({ label }) => label).join(', ')}`,
  );
}

/** Questions and cells that can't be read are refused, each with what would answer it. */
function refuseOpen({ questions, problems }: Understanding): void {
  const cells = problems.map(({ row, column, value, says }) => {
    const place = [
      row === null ? '' : `row ${row}`,
      column === null ? '' : `column ${JSON.stringify(column)}`,
    ];
    return `${place.filter((part) => part !== '').join(', ')}: ${value === null ? says : `received ${JSON.stringify(value)}, which ${says}`}`;
  });
  const open = questions.map(({ about, says }) => `${says} ${ANSWERS[about]}`);
  if (open.length + cells.length === 0) return;
  const more = cells.length > NAMED ? [`and ${cells.length - NAMED} more cells`] : [];
  throw new Refusal([...open, ...cells.slice(0, NAMED), ...more].join('\n'));
}

const ANSWERS = {
  time: '(--time COL, or --start COL --end COL for dates)',
  unit: '(name the column in the unit that it counts, or choose another with --time COL)',
  event: '(--event COL=VALUE,… and --censored VALUE,…; --leave-out VALUE,… for those who are not known)',
  numbers: '(write the numbers in one way)',
  missing: '(--leave-out VALUE for an outcome; empty the cell where a time is not known)',
  rows: '(keep one row for each patient, name --entry COL with --id COL for stretches at risk, or take every row for a patient with --id none)',
} as const;

/** The rows by the levels of a column in their natural order, the reference first. A missing level is no group. */
function groupsOf(
  read: Understanding,
  name: string,
  reference: string | undefined,
): Pick<AnalysisTable, 'groups' | 'ungrouped'> {
  const column = read.columns.find((each) => each.name === name);
  const order = levelOrder((column?.values ?? []).map(({ label }) => label));
  const first =
    reference === undefined ? undefined : order.find((level) => valueKey(level) === valueKey(reference));
  if (reference !== undefined && first === undefined)
    throw new Refusal(
      `--ref: column ${JSON.stringify(name)} has no level ${JSON.stringify(reference)}; there are ${order.join(', ')}`,
    );
  const levels = first === undefined ? order : [first, ...order.filter((level) => level !== first)];
  const members = new Map(levels.map((level) => [valueKey(level), [] as TimedRow[]]));
  const known = new Map<string, TimedRow[] | undefined>();
  let [rows, events] = [0, 0];
  for (const row of read.timed) {
    const cell = row.cells[column?.index ?? -1] ?? '';
    if (!known.has(cell))
      known.set(cell, column?.missingAs.includes(cell) === true ? undefined : members.get(valueKey(cell)));
    const group = known.get(cell);
    if (group) group.push(row);
    else {
      rows++;
      if (row.event) events++;
    }
  }
  const filled = levels.flatMap((level) => {
    const group = members.get(valueKey(level)) ?? [];
    return group.length > 0 ? [[level, group] as const] : [];
  });
  return { groups: new Map(filled), ungrouped: { rows, events } };
}
