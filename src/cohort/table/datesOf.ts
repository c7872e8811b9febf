import { isMissing } from './cellText.ts';
import { type DateOrder, dateOrder, dayNumber } from './dates.ts';
import type { NamedColumn } from './NamedColumn.ts';
import type { Sheet } from './readSheet.ts';

export function orderOf(
  sheet: Sheet,
  named: readonly NamedColumn[],
  chosen: DateOrder | undefined,
): DateOrder | 'clash' | null {
  if (chosen) return chosen;
  const dates = named.filter(({ column }) => column.dates > 0);
  return dateOrder(sheet.rows.flatMap(({ cells }) => dates.map(({ column }) => cells[column.index] ?? '')));
}

/** The last contact alone where every patient has one, and none that died has another date of death. */
export function neededEnds(ends: readonly NamedColumn[], { rows }: Sheet): readonly NamedColumn[] {
  const [event, last] = ends;
  if (!event || !last || last.column.missing > 0) return ends;
  const isLast = rows.every(({ cells }) => {
    const date = cells[event.column.index] ?? '';
    return isMissing(date) || dayNumber(date, 'dmy') === dayNumber(cells[last.column.index] ?? '', 'dmy');
  });
  return isLast ? [last] : ends;
}
