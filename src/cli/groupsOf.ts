import { valueKey } from '../cohort/table/cellText.ts';
import { levelOrder } from '../cohort/table/levelOrder.ts';
import type { TimedRow } from '../cohort/table/TimedRow.ts';
import type { TableColumn } from '../cohort/table/TableColumn.ts';
import type { Understanding } from '../cohort/table/Understanding.ts';
import { refuseName } from './namedIn.ts';
import type { KeptLevels } from './onlyRows.ts';

/** Rows by groups, the reference first. */
export interface RowGroups {
  readonly groups: ReadonlyMap<string, readonly TimedRow[]>;
  /** Rows without a level in some column that groups are made of, and their events. */
  readonly ungrouped: { readonly rows: number; readonly events: number };
  /** Groups of crossed columns that no row is in. */
  readonly empty: readonly string[];
}

/** No comparison was asked for: every row is in none. */
export const NO_GROUPS: RowGroups = { groups: new Map(), ungrouped: { rows: 0, events: 0 }, empty: [] };

/**
 * The rows by the levels of some columns, each in its natural order and the first column's first; the reference before all. Of
 * several columns a group is named by the level of each, "arm: A, sex: f". A row without a level in one of them is in no group, and
 * levels that were left out make none.
 */
export function groupsOf(
  read: Understanding,
  names: readonly string[],
  reference: string | undefined,
  kept: readonly KeptLevels[] = [],
): RowGroups {
  const columns = names.flatMap((name) => read.columns.find((column) => column.name === name) ?? []);
  const crossed = columns.map((column) => levelsOf(column, kept));
  const order = crossed.reduce<readonly Group[]>(
    (groups, levels, place) =>
      groups.flatMap((group) =>
        levels.map((level) => ({
          keys: [...group.keys, valueKey(level)],
          label:
            names.length === 1
              ? level
              : `${place === 0 ? '' : `${group.label}, `}${names[place] ?? ''}: ${level}`,
        })),
      ),
    [{ keys: [], label: '' }],
  );
  const labels = order.map(({ label }) => label);
  const first =
    reference === undefined ? undefined : order.find(({ label }) => valueKey(label) === valueKey(reference));
  if (reference !== undefined && first === undefined)
    refuseName(
      names.length === 1
        ? `--ref: column ${JSON.stringify(names[0])} has no level`
        : `--ref: ${names.map((name) => JSON.stringify(name)).join(' and ')} make no group`,
      reference,
      labels,
    );
  const groups = first === undefined ? order : [first, ...order.filter((group) => group !== first)];
  const members = new Map(groups.map(({ keys }) => [JSON.stringify(keys), [] as TimedRow[]]));
  const keysOf = columns.map(keyReader);
  let [rows, events] = [0, 0];
  for (const row of read.timed) {
    const group = members.get(JSON.stringify(keysOf.map((keyOf) => keyOf(row))));
    if (group) group.push(row);
    else {
      rows++;
      if (row.event) events++;
    }
  }
  const counted = groups.map(({ keys, label }) => [label, members.get(JSON.stringify(keys)) ?? []] as const);
  return {
    groups: new Map(counted.filter(([, group]) => group.length > 0)),
    ungrouped: { rows, events },
    empty: names.length === 1 ? [] : counted.flatMap(([label, group]) => (group.length > 0 ? [] : [label])),
  };
}

interface Group {
  readonly keys: readonly string[];
  readonly label: string;
}

function levelsOf({ name, values }: TableColumn, kept: readonly KeptLevels[]): readonly string[] {
  const only = kept.find(({ column }) => column === name);
  return levelOrder(values.map(({ label }) => label).filter((label) => only?.levels.includes(label) ?? true));
}

/** The key of a row's level in a column; null where it is missing. The same cells come again and again. */
function keyReader({ index, missingAs }: TableColumn): (row: TimedRow) => string | null {
  const known = new Map<string, string | null>();
  return ({ cells }) => {
    const cell = cells[index] ?? '';
    let key = known.get(cell);
    if (key === undefined) known.set(cell, (key = missingAs.includes(cell) ? null : valueKey(cell)));
    return key;
  };
}
