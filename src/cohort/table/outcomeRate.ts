import type { NamedColumn } from './NamedColumn.ts';
import { valueKey } from './cellText.ts';
import { codingOf } from './codingOf.ts';
import { outcomeWord } from './outcomeWords.ts';

/** More values than these are no outcome. */
const MOST_OUTCOMES = 12;

/** How much a column looks like an outcome, by its name and by what its values say. */
export function outcomeRate({ column, name }: NamedColumn): number {
  const { values } = column;
  if (column.unnamed || name.id || values.length === 0 || values.length > MOST_OUTCOMES || column.dates > 0)
    return 0;
  // What a header spells of its codes is what they say.
  const coding = codingOf(column);
  const words = values.map(({ key }) => outcomeWord(valueKey(coding.get(key) ?? key)));
  const speaks = words.some((word) => word !== null && word !== 'yes' && word !== 'no' && word !== 'treated');
  const all = words.every((word) => word !== null);
  const few = values.length <= 3 ? 0.5 : 0;
  // "OS" beside "OS.time": the bare name of an endpoint over two values.
  const bare = name.words.length === 1 && name.endpoint !== null && values.length <= 2 ? 2 : 0;
  const rate = name.event + (speaks ? (all ? 3 : 2) : 0) + few + bare;
  return rate >= 2 ? rate - 4 * (column.missing / Math.max(1, column.cells)) : 0;
}
