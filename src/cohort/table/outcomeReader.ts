import type { TableColumn } from './TableColumn.ts';
import { isMissing, valueKey } from './cellText.ts';
import { isPlus } from './numberWith.ts';
import type { SecondOutcome } from './sameOutcome.ts';
import type { EventReading } from './Understanding.ts';

type CellOutcome = 'happened' | 'without' | 'other' | 'unknown';

/** What a row's outcome is. Values without a place are not known as long as they are asked. */
export function outcomeReader(
  event: EventReading | null,
  column: TableColumn | null,
): (cells: readonly string[]) => CellOutcome {
  // As long as the outcome is asked every row keeps its time.
  if (!event || !column || event.question !== null) return () => 'without';
  const { index } = column;
  if (event.by === 'plus') return (cells) => (isPlus(cells[index] ?? '') ? 'without' : 'happened');
  if (event.by === 'filled') return (cells) => (isMissing(cells[index] ?? '') ? 'without' : 'happened');
  const meaning = new Map<string, CellOutcome>();
  for (const key of event.without) meaning.set(key, 'without');
  for (const key of event.other) meaning.set(key, 'other');
  for (const key of event.unknown) meaning.set(key, 'unknown');
  for (const key of event.happened) meaning.set(key, 'happened');
  const known = new Map<string, CellOutcome>();
  return (cells) => {
    const cell = cells[index] ?? '';
    const before = known.get(cell);
    if (before !== undefined) return before;
    const found = meaning.get(valueKey(cell)) ?? 'unknown';
    known.set(cell, found);
    return found;
  };
}

/** What is expected of an outcome that another column tells otherwise; null where both agree, or one doesn't know. */
export function goesAgainst(
  { column, happened, without }: SecondOutcome,
  outcome: CellOutcome,
  cells: readonly string[],
): string | null {
  const cell = cells[column.index] ?? '';
  const key = valueKey(cell);
  const isAgainst =
    (outcome === 'happened' && without.has(key)) || (outcome === 'without' && happened.has(key));
  return isAgainst ? `expected the same as “${column.name}”, which has “${cell}”` : null;
}
