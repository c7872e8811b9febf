import type { FindLevel } from './findLevels.ts';
import { nearestTime, type Size } from './judgeRow.ts';
import { nearestLevels } from './nearestLevels.ts';
import type { FilledRow } from './tablesLeft.ts';

/**
 * The hint to a row: the least change with which it leaves a table. Another time comes before another way of leaving or other
 * levels, of these the fewest, each at its nearest time. Null where no row does, with those before it.
 */
export function nearestRow(
  levels: readonly FindLevel[],
  place: number,
  before: readonly FilledRow[],
  row: FilledRow,
  size: Size,
): FilledRow | null {
  const level = levels[place]!;
  for (const way of waysOf(level, row, level.counted)) {
    const time = nearestTime(levels, place, before, way, size);
    if (time !== null) return { ...way, time };
  }
  return null;
}

/** The row in each way of leaving, and with each of the levels that are asked for: those with the fewest changes first. */
function waysOf({ record, asksEvent }: FindLevel, row: FilledRow, ids: readonly string[]): FilledRow[] {
  const all = nearestLevels(record.attributes, ids, row.attributes);
  const changes = ({ event, attributes }: FilledRow) =>
    Number(event !== row.event) + ids.filter((id) => attributes[id] !== row.attributes[id]).length;
  return (asksEvent ? [row.event, !row.event] : [row.event])
    .flatMap((event) => all.map((attributes) => ({ ...row, event, attributes })))
    .sort((a, b) => changes(a) - changes(b));
}
