import type { OutcomeReading, TableQuestion } from './OutcomeReading.ts';
import type { TableColumn } from './TableColumn.ts';
import { valueKey } from './cellText.ts';

/** What to ask of empty cells where one side of an outcome has no value; null where both have, or a place was named for them. */
export function emptySide(
  { name, missing, missingAs }: TableColumn,
  { happened, without, other, unknown }: Omit<OutcomeReading, 'outcome' | 'why' | 'question'>,
): TableQuestion | null {
  if (missing === 0 || (happened.length > 0 && without.length > 0)) return null;
  const placed = [...happened, ...without, ...other, ...unknown];
  if (missingAs.some((cell) => placed.includes(valueKey(cell)))) return null;
  const cells = missingAs.map((cell) => (cell === '' ? 'empty' : `“${cell}”`)).join(', ');
  return {
    about: 'event',
    says: `“${name}”: every value says that it ${happened.length > 0 ? 'happened' : 'did not happen'}, and ${missing} ${missing === 1 ? 'cell is' : 'cells are'} without one (${cells}). Do they mean the opposite, or that it is not known?`,
  };
}
