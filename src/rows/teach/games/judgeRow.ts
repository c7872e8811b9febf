import { checkTable } from '../../../reconstruction/checkTable.ts';
import type { PublishedRecord } from '../../../reconstruction/record/PublishedRecord.ts';
import { mayBe } from '../../../reconstruction/mayBe.ts';
import { isCompatible } from '../../../reconstruction/possibilities.ts';
import { recordWithin } from '../../../reconstruction/recordWithin.ts';
import type { Patient } from '../../../cohort/Cohort.ts';
import { firstWhere } from '../../../survival/index.ts';
import { byExit } from '../readKey.ts';
import type { FindLevel } from './findLevels.ts';
import { forbiddenBy, type Forbidden } from './forbiddenBy.ts';
import { rowFact, rowsFact, tablesLeft, type FilledRow } from './tablesLeft.ts';

/**
 * How many sets of times are left with the rows of a table (`atMost`: counted without some of the statements, which leave too much to
 * count); null for more than can be counted at all.
 */
export type Left = { readonly left: bigint; readonly atMost: boolean } | { readonly left: null };

/** What becomes of a table when a row is put into it: what is left with it; or why nothing is. */
export type RowVerdict = Left | ({ readonly left: 0n } & Forbidden);

/** How many rows a table has, and the longest time that a row can have. */
export interface Size {
  readonly n: number;
  readonly longest: number;
}

/** Judges a row put to those before it, in a table of `n`. The last one is held against every statement that is told. */
export function judgeRow(
  levels: readonly FindLevel[],
  place: number,
  before: readonly FilledRow[],
  row: FilledRow,
  size: Size,
): RowVerdict {
  const rows = [...before, row];
  const level = levels[place]!;
  const found = leftWith(levels, place, rows, size);
  if (found) return found;
  if (rows.length >= size.n) return { left: 0n, statements: wrongOf(level, rows), notes: '' };
  const forbidden = forbiddenBy(level.record, rowsFact(rows, level.counted), level.counted.length > 0);
  return { left: 0n, ...(forbidden ?? { statements: [], notes: '' }) };
}

/** What some rows of a table of `n` leave; null for nothing, without a reason: to find one takes much longer. */
export function leftWith(
  levels: readonly FindLevel[],
  place: number,
  rows: readonly FilledRow[],
  { n, longest }: Size,
): Left | null {
  const level = levels[place]!;
  if (rows.length >= n) return wrongOf(level, rows).length === 0 ? { left: 1n, atMost: false } : null;
  const left =
    rows.length === n - 1 ? lastRows(level, rows, longest) : tablesLeft(level.record, rows, level.counted);
  if (left === 0n) return null;
  const whole = rows.length < n - 1 || level.attributes.length === level.counted.length;
  if (left !== null) return { left, atMost: !whole };
  const simpler = levels[place - 1];
  const most = simpler ? tablesLeft(simpler.record, rows, simpler.counted) : null;
  return most === null || most === 0n ? { left: null } : { left: most, atMost: true };
}

/** How many times and outcomes a last row can have: each of them is tried, with every level that tables are counted by. */
function lastRows(level: FindLevel, rows: readonly FilledRow[], longest: number): bigint {
  const record = recordWithin(level.record, level.counted);
  let found = 0n;
  for (const event of level.asksEvent ? [true, false] : [false])
    for (let time = record.time.earliest; time <= longest; time++) {
      const fits = dealt(record.attributes).some((attributes) =>
        checkTable(record, { patients: inOrder([...rows, { time, event, attributes }]) }).every(
          ({ verdict }) => verdict !== 'disagree',
        ),
      );
      if (fits) found++;
    }
  return found;
}

/** Every choice of a level for each attribute. */
function dealt(attributes: PublishedRecord['attributes']): FilledRow['attributes'][] {
  return attributes.reduce<FilledRow['attributes'][]>(
    (all, { id, levels }) => all.flatMap((some) => levels.map((level) => ({ ...some, [id]: level.id }))),
    [{}],
  );
}

/** The statements that a whole table disagrees with, and what it has instead. */
function wrongOf({ record, facts }: FindLevel, rows: readonly FilledRow[]): string[] {
  return checkTable(record, { patients: inOrder(rows) })
    .filter(
      ({ id, kind, verdict }) => verdict === 'disagree' && (kind === 'assumption' || facts.includes(id)),
    )
    .map(({ says, found }) => `${says}${found.length > 0 ? ` Yours: ${found.join('; ')}.` : ''}`);
}

/**
 * The hint to a row that leaves no table: the nearest time at which it would leave one, all else as it is; null if none does.
 */
export function nearestTime(
  levels: readonly FindLevel[],
  place: number,
  before: readonly FilledRow[],
  row: FilledRow,
  { n, longest }: Size,
): number | null {
  const level = levels[place]!;
  const { earliest } = level.record.time;
  const last = before.length + 1 >= n;
  // What is counted of this level is enough to tell, and little enough to look at.
  const record = recordWithin(level.record, level.counted);
  const others = rowsFact(before, level.counted);
  const leavesSome = (from: number, to: number) => {
    if (from > to) return false;
    if (last && from === to) return wrongOf(level, [...before, { ...row, time: from }]).length === 0;
    const facts = [...record.facts, others, rowFact(row, before, level.counted, [from, to])];
    return mayBe(() => isCompatible({ ...record, facts }));
  };
  const [early, late] = [Math.max(earliest, Math.min(row.time, longest)), longest];
  if (last) {
    for (let far = 0; far <= longest; far++)
      for (const time of [row.time - far, row.time + far])
        if (time >= earliest && time <= longest && leavesSome(time, time)) return time;
    return null;
  }
  const up = leavesSome(early, late) ? firstWhere(early, late, (time) => leavesSome(early, time)) : null;
  const down = leavesSome(earliest, early - 1)
    ? firstWhere(1, early - earliest, (far) => leavesSome(early - far, early - 1))
    : null;
  if (up === null) return down === null ? null : early - down;
  return down !== null && down < up - early ? early - down : up;
}

function inOrder(rows: readonly FilledRow[]): Patient[] {
  return byExit(rows).map((row, place) => ({ ...row, row: String.fromCharCode(97 + place) }));
}
