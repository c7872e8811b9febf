import { valueKey } from '../cohort/table/cellText.ts';
import type { Sheet } from '../cohort/table/readSheet.ts';
import type { ColumnValue, TableColumn } from '../cohort/table/TableColumn.ts';
import { namesIn, refuseName } from './namedIn.ts';
import { Refusal } from './Refusal.ts';

/** A column and those of its levels whose rows are kept, as the table spells them. */
export interface KeptLevels {
  readonly column: string;
  readonly levels: readonly string[];
}

/** The levels that `--only COL=LEVEL[,LEVEL]` keeps. Of a column that is named again the levels of both are kept. */
export function keptLevels(
  options: readonly string[],
  { header }: Sheet,
  columns: readonly TableColumn[],
): readonly KeptLevels[] {
  const kept = new Map<string, Set<string>>();
  for (const option of options) {
    const cuts = [...option.matchAll(/=/gu)].map(({ index }) => index);
    const [first] = cuts;
    if (first === undefined)
      throw new Refusal(
        `--only: expected COL=LEVEL, with commas between levels, received ${JSON.stringify(option)}`,
      );
    const cut = cuts.find((at) => header.includes(option.slice(0, at))) ?? first;
    const name = option.slice(0, cut);
    const column =
      columns.find((each) => each.name === name) ?? refuseName('--only: no column', name, header);
    const levels = levelsIn(column, option.slice(cut + 1));
    kept.set(name, new Set([...(kept.get(name) ?? []), ...levels]));
  }
  return [...kept].map(([column, levels]) => ({
    column,
    levels: columns
      .find(({ name }) => name === column)!
      .values.map(({ label }) => label)
      .filter((label) => levels.has(label)),
  }));
}

function levelsIn(column: TableColumn, text: string): readonly string[] {
  const find = (part: string) => levelOf(column, part)?.label;
  const found = namesIn(text, find);
  if (found) return found;
  const wrong = text.split(',').find((part) => find(part) === undefined) ?? text;
  const labels = column.values.map(({ label }) => label);
  return refuseName(`--only: column ${JSON.stringify(column.name)} has no level`, wrong, labels);
}

/** The value of a column that a word stands for: however it is spelt, or as the same number. */
export function levelOf({ values }: TableColumn, word: string): ColumnValue | undefined {
  const key = valueKey(word);
  return (
    values.find((value) => value.key === key) ??
    values.find((value) => key !== '' && Number(value.key) === Number(key))
  );
}

/** The numbers of the rows that have none of the levels kept in some column; a row whose value is missing has none. */
export function rowsWithout(
  kept: readonly KeptLevels[],
  sheet: Sheet,
  columns: readonly TableColumn[],
): ReadonlySet<number> {
  const tests = kept.map(({ column, levels }) => {
    const { index, values } = columns.find(({ name }) => name === column)!;
    const keys = new Set(values.filter(({ label }) => levels.includes(label)).map(({ key }) => key));
    return (cells: readonly string[]) => keys.has(valueKey(cells[index] ?? ''));
  });
  return new Set(sheet.rows.flatMap(({ row, cells }) => (tests.every((keeps) => keeps(cells)) ? [] : [row])));
}
