import type { TableColumn } from './TableColumn.ts';
import type { NamedColumn } from './NamedColumn.ts';
import type { Sheet } from './readSheet.ts';

/** The column that names the patients: every row its own, or the same for rows of the same patient. */
export function idOf(
  sheet: Sheet,
  named: readonly NamedColumn[],
  taken: ReadonlySet<string>,
): NamedColumn | undefined {
  const repeats = ({ index, cells, counts }: TableColumn) => {
    if (counts) return true;
    const enough = Math.max(2, 0.1 * cells);
    const distinct = new Set<string>();
    return sheet.rows.some(({ cells: row }) => distinct.add(row[index] ?? '').size >= enough);
  };
  return named.find(
    ({ column, name }) =>
      name.id && !column.unnamed && !taken.has(column.name) && column.missing === 0 && repeats(column),
  );
}
