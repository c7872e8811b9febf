import type { Encoding } from '../cohort/table/decodeTable.ts';
import { readSheet, type Sheet } from '../cohort/table/readSheet.ts';
import { columnsOf } from '../cohort/table/TableColumn.ts';
import { askedOfLevels } from '../cohort/table/strangeLevels.ts';
import { LEFT_OUT } from '../cohort/table/readRows.ts';
import { type TimedRow } from '../cohort/table/TimedRow.ts';
import { understandTable } from '../cohort/table/understandTable.ts';
import { type Understanding } from '../cohort/table/Understanding.ts';
import { groupsOf, NO_GROUPS, type RowGroups } from './groupsOf.ts';
import { columnChoices, type ColumnOptions } from './columnChoices.ts';
import { namesIn, refuseName } from './namedIn.ts';
import { openInWords } from './openInWords.ts';
import { keptLevels, rowsWithout, type KeptLevels } from './onlyRows.ts';
import { refuseRole } from './analysis/refuseRole.ts';
import { readTableText } from './readTableText.ts';
import { Refusal } from './Refusal.ts';

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
  const choices = { ...columnChoices(options, sheet, columns), leaveOut };
  const read = understandTable(sheet, choices, columns);
  const open = openInWords(read);
  if (open.length > 0) throw new Refusal(open.join('\n'));
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
