import type { NamedColumn } from './NamedColumn.ts';

/** The columns of a beginning and of an end. */
export interface IntervalColumns {
  readonly entry: NamedColumn;
  readonly exit: NamedColumn;
}

/** Names that bound a stretch at risk in some tables, and number what was measured in others. */
export const WEAK_STRETCH =
  /^(time ?(1|0|in)|t ?0|left|right|begin|from|origin|start)( (days?|months?|weeks?|years?))?$/u;

/** Two columns that bound a stretch at risk: start and stop, entry and exit. */
export function intervalOf(columns: readonly NamedColumn[]): IntervalColumns | null {
  const entries = columns.filter(
    ({ name, column }) => name.entry && column.dates === 0 && column.numbers > 0.5 * column.cells,
  );
  for (const entry of entries) {
    const exits = columns.filter(
      (each) =>
        each !== entry &&
        each.column.numbers > 0.5 * each.column.cells &&
        (each.name.exit || each.name.time >= 3) &&
        !each.name.entry,
    );
    const exit = exits.find(({ name }) => name.exit) ?? exits[0];
    if (exit) return { entry, exit };
  }
  return null;
}
