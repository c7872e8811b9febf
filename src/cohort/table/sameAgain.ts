import { isMissing, valueKey } from './cellText.ts';
import type { NamedColumn } from './NamedColumn.ts';
import type { TableQuestion } from './OutcomeReading.ts';
import type { TimedRow } from './TimedRow.ts';

/**
 * What is asked where nothing names the patients, and yet some seem to have several rows: the names stand in the first of them alone,
 * or a column says the same only where time and outcome are the same too.
 */
export function sameAgain(
  named: readonly NamedColumn[],
  timed: readonly TimedRow[],
  taken: ReadonlySet<string>,
): TableQuestion[] {
  for (const { column, name } of named) {
    const isNumeric = column.numbers > 0.5 * column.cells;
    if (taken.has(column.name) || column.unnamed || (isNumeric && !name.id)) continue;
    const cellOf = ({ cells }: TimedRow) => cells[column.index] ?? '';
    const first = timed[0];
    if (name.id && column.missing > 0 && first && !isMissing(cellOf(first)))
      return [
        {
          about: 'rows',
          says: `“${column.name}” is empty in ${column.missing} ${column.missing === 1 ? 'row' : 'rows'}: do they go on with the patient above, or is each row a patient?`,
        },
      ];
    const again = repeated(timed, cellOf);
    if (again !== null)
      return [
        {
          about: 'rows',
          says: `“${column.name}” has ${again} different values in ${timed.length} rows, and where it says the same, time and outcome are the same: several rows for a patient?`,
        },
      ];
  }
  return [];
}

/** How many different values a column has, where at least two come again, each time with the same time and outcome; else null. */
function repeated(timed: readonly TimedRow[], cellOf: (row: TimedRow) => string): number | null {
  const seen = new Map<string, { said: string; rows: number }>();
  for (const row of timed) {
    const key = valueKey(cellOf(row));
    if (isMissing(key)) return null;
    const said = `${row.time} ${row.event}`;
    const before = seen.get(key);
    if (before && before.said !== said) return null;
    seen.set(key, { said, rows: (before?.rows ?? 0) + 1 });
  }
  const again = [...seen.values()].filter(({ rows }) => rows > 1).length;
  return again >= 2 && seen.size >= 0.4 * timed.length ? seen.size : null;
}
