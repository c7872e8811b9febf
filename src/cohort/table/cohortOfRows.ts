import type { Cohort, Patient } from '../Cohort.ts';
import { ownValue } from '../ownValue.ts';
import { isMissing, valueKey } from './cellText.ts';
import type { ColumnMeaning } from './TableDictionary.ts';
import type { TableProblem } from './TableProblem.ts';
import type { Understanding } from './Understanding.ts';

/**
 * The patients of a table as it was understood, in order of exit: rows without a time or an outcome are left out already.
 *
 * A missing level is null; a value that is none of the levels of its attribute is told in `problems`, and so is a name that two rows have.
 */
export function cohortOfRows(
  { sheet, timed }: Understanding,
  row: string | null,
  attributes: readonly ColumnMeaning[],
): { readonly cohort: Cohort; readonly problems: readonly TableProblem[] } {
  const problems: TableProblem[] = [];
  const rowAt = row === null ? -1 : sheet.header.indexOf(row);
  const places = attributes.map(({ column }) => sheet.header.indexOf(column));
  const names = new Map<string, number>();
  const patients = timed.map((each): Patient => {
    const own = each.cells[rowAt] ?? '';
    const name = own === '' ? String(each.row) : own;
    const taken = names.get(name);
    if (taken !== undefined && row !== null)
      problems.push({
        row: each.row,
        column: row,
        found: name,
        expected: `a name of its own; row ${taken} has this one`,
      });
    names.set(name, each.row);
    const levels: Record<string, string | null> = {};
    for (const [index, meaning] of attributes.entries()) {
      const cell = each.cells[places[index] ?? -1] ?? '';
      const level = ownValue(meaning.levels, valueKey(cell));
      if (level === undefined && !isMissing(cell))
        problems.push({
          row: each.row,
          column: meaning.column,
          found: cell,
          expected: `one of ${Object.keys(meaning.levels).join(', ')}`,
        });
      levels[meaning.id] = level ?? null;
    }
    return { row: name, time: each.time, event: each.event, attributes: levels };
  });
  // By time, and of one time events first: the order of exit.
  patients.sort((a, b) => a.time - b.time || Number(b.event) - Number(a.event));
  return { cohort: { patients }, problems };
}
