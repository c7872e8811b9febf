import { reconstruct } from '../../../reconstruction/reconstruct.ts';
import { recordWithin } from '../../../reconstruction/recordWithin.ts';
import type { FindLevel } from './findLevels.ts';
import { leftWith, nearestTime, type Size } from './judgeRow.ts';
import { nearestLevels } from './nearestLevels.ts';
import { rowsFact, type FilledRow } from './tablesLeft.ts';

/**
 * The hint to a row: the least change with which it leaves a table. Another time comes before another way of leaving or other
 * levels, of these the fewest, each at its nearest time. Where that can't be told, or isn't so when it is counted, the row of some
 * table that those before it leave, of its rows the nearest in time. A last row is held against all that is told: what isn't counted
 * of it is changed before its time. Null where none is found.
 */
export function nearestRow(
  levels: readonly FindLevel[],
  place: number,
  before: readonly FilledRow[],
  row: FilledRow,
  size: Size,
): FilledRow | null {
  const level = levels[place]!;
  const uncounted = level.attributes.filter((id) => !level.counted.includes(id));
  const isLast = before.length + 1 === size.n;
  const isOpen = isLast && uncounted.length > 0;
  const own = isOpen ? withRest(row) : null;
  if (own) return own;
  // Of a row that isn't whole no time can be told to fit.
  for (const way of isOpen ? [] : waysOf(level, row, level.counted)) {
    const time = nearestTime(levels, place, before, way, size);
    if (time === null) continue;
    const near = { ...way, time };
    if (leavesSome(near)) return near;
  }
  const found = rowOfTable(level, before, row);
  return found && withRest(found);

  /** The row as it is or, of a last one, with the fewest other levels of what isn't counted. */
  function withRest(next: FilledRow): FilledRow | null {
    const ids = isOpen ? uncounted : [];
    const all = nearestLevels(level.record.attributes, ids, next.attributes);
    return all.map((attributes) => ({ ...next, attributes })).find(leavesSome) ?? null;
  }

  function leavesSome(next: FilledRow): boolean {
    return leftWith(levels, place, [...before, next], size) !== null;
  }
}

/** A row that a table has beside those before it, the nearest in time; null where no table is found. */
function rowOfTable(
  { record, counted }: FindLevel,
  before: readonly FilledRow[],
  { time, attributes }: FilledRow,
): FilledRow | null {
  const within = recordWithin(record, counted);
  const answer = reconstruct({ ...within, facts: [...within.facts, rowsFact(before, counted)] });
  if (answer.kind !== 'cohorts') return null;
  const rest = [...answer.central.patients];
  for (const placed of before) {
    const at = rest.findIndex(
      (patient) =>
        patient.time === placed.time &&
        patient.event === placed.event &&
        counted.every((id) => patient.attributes[id] === placed.attributes[id]),
    );
    if (at >= 0) rest.splice(at, 1);
  }
  const [nearest] = rest.sort((a, b) => Math.abs(a.time - time) - Math.abs(b.time - time));
  return nearest === undefined
    ? null
    : { time: nearest.time, event: nearest.event, attributes: { ...attributes, ...nearest.attributes } };
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
