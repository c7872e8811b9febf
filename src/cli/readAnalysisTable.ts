import { valueKey } from '../cohort/table/cellText.ts';
import type { Encoding } from '../cohort/table/decodeTable.ts';
import { readSheet, type Sheet } from '../cohort/table/readSheet.ts';
import { columnsOf, type TableColumn } from '../cohort/table/TableColumn.ts';
import { askedOfLevels } from '../cohort/table/strangeLevels.ts';
import type { TableChoices } from '../cohort/table/TableChoices.ts';
import { LEFT_OUT } from '../cohort/table/readRows.ts';
import { type TimedRow } from '../cohort/table/TimedRow.ts';
import { understandTable } from '../cohort/table/understandTable.ts';
import { type Understanding } from '../cohort/table/Understanding.ts';
import { groupsOf, NO_GROUPS, type RowGroups } from './groupsOf.ts';
import { namedIn, namesIn, refuseName } from './namedIn.ts';
import { keptLevels, levelOf, rowsWithout, type KeptLevels } from './onlyRows.ts';
import { refuseRole } from './analysis/refuseRole.ts';
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
  readonly only?: readonly string[] | undefined;
  readonly ref?: string | undefined;
}

/** The rows to analyse, and by groups. */
export interface AnalysisTable extends RowGroups {
  readonly read: Understanding;
  readonly encoding: Encoding;
  readonly rows: readonly TimedRow[];
  /** The columns whose levels are crossed, where groups are made of more than one. */
  readonly crossed: readonly string[];
  /** The levels whose rows alone are analysed, where they are named, and what that left out. */
  readonly only: {
    readonly levels: readonly KeptLevels[];
    readonly leftOut: { readonly rows: number; readonly events: number };
  } | null;
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
  const by = options.by === undefined ? [] : groupColumns(options.by, sheet);
  const levels = keptLevels(options.only ?? [], sheet, columns);
  const leaveOut = rowsWithout(levels, sheet, columns);
  const choices = { ...choicesOf(options, sheet, columns), leaveOut };
  const read = understandTable(sheet, choices, columns);
  refuseOpen(read);
  for (const column of by) {
    refuseRole('by', column, read);
    refuseCodes(column, read, levels);
  }
  if (read.timed.length === 0 && levels.length > 0)
    throw new Refusal('--only: no row with a time and an outcome has these levels');
  const { rows, events } = read.excluded.find(({ why }) => why === LEFT_OUT) ?? { rows: 0, events: 0 };
  return {
    ...{ read, encoding, rows: read.timed },
    ...(by.length === 0 ? NO_GROUPS : groupsOf(read, by, options.ref, levels)),
    crossed: by.length > 1 ? by : [],
    only: levels.length === 0 ? null : { levels, leftOut: { rows, events } },
  };
}

/** Refuses a column for groups whose levels may be codes for what is not known, unless the levels that count are named. */
function refuseCodes(column: string, { groupings }: Understanding, kept: readonly KeptLevels[]): void {
  const { strange = [], levels = [] } = groupings.find((each) => each.column === column) ?? {};
  if (strange.length === 0 || kept.some((each) => each.column === column)) return;
  const without = levels.filter((level) => strange.every(({ label }) => label !== level));
  throw new Refusal(
    `--by: “${column}”: ${askedOfLevels(strange)} Name the levels that count: --only ${column}=${without.join(',')}, or --only ${column}=${levels.join(',')}`,
  );
}

const named = ({ header }: Sheet, name: string): string => namedIn('no column', name, header);

/** The columns of `--by`: one, or more with commas between them. */
function groupColumns(by: string, { header }: Sheet): readonly string[] {
  const find = (part: string) =>
    header.find((name) => name === part) ?? header.find((name) => name === part.trim());
  const names =
    namesIn(by, find) ??
    refuseName(
      'no column',
      by
        .split(',')
        .find((part) => find(part) === undefined)
        ?.trim() ?? by,
      header,
    );
  const twice = names.find((name, place) => names.indexOf(name) < place);
  if (twice !== undefined)
    throw new Refusal(`--by: column ${JSON.stringify(twice)} is named twice; expected it once`);
  return names;
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

function keyOf(column: TableColumn, word: string): string {
  const same = levelOf(column, word);
  if (same) return same.key;
  const { name, values, missingAs } = column;
  const key = valueKey(word);
  if (missingAs.some((cell) => valueKey(cell) === key)) return key;
  const labels = values.map(({ label }) => label);
  return refuseName(`column ${JSON.stringify(name)} has no level`, word, labels);
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
