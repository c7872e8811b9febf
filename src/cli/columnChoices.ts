import { valueKey } from '../cohort/table/cellText.ts';
import type { Sheet } from '../cohort/table/readSheet.ts';
import type { TableChoices } from '../cohort/table/TableChoices.ts';
import type { TableColumn } from '../cohort/table/TableColumn.ts';
import { namedIn, namesIn, refuseName } from './namedIn.ts';
import { levelOf } from './onlyRows.ts';
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

const named = ({ header }: Sheet, name: string): string => namedIn('no column', name, header);

/** What the options say of a sheet, by the gate's keys. What they name and the sheet doesn't have is refused. */
export function columnChoices(
  options: ColumnOptions,
  sheet: Sheet,
  columns: readonly TableColumn[],
): TableChoices {
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
    // A value may have commas of its own.
    return (namesIn(words, (part) => knownKey(ofEvent, part)) ?? words.split(',')).map((word) =>
      keyOf(ofEvent, word),
    );
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

function knownKey(column: TableColumn, word: string): string | undefined {
  const same = levelOf(column, word);
  if (same) return same.key;
  const key = valueKey(word);
  return column.missingAs.some((cell) => valueKey(cell) === key) ? key : undefined;
}

function keyOf(column: TableColumn, word: string): string {
  return (
    knownKey(column, word) ??
    refuseName(
      `column ${JSON.stringify(column.name)} has no level`,
      word,
      column.values.map(({ label }) => label),
    )
  );
}
