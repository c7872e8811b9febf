import type { RowColumns, RowsRead, TimedRow } from './TimedRow.ts';
import { valueKey } from './cellText.ts';
import type { TableQuestion } from './OutcomeReading.ts';

/** How many patients the rows are of, and whether several rows of one patient are asked about. */
export function subjectsOf(
  timed: readonly TimedRow[],
  { id, entry, sheet, leaveOut }: RowColumns,
): Pick<RowsRead, 'subjects' | 'questions' | 'censored'> {
  const censored = timed.reduce((sum, { event }) => sum + (event ? 0 : 1), 0);
  if (!id) {
    if (!entry) return { subjects: timed.length, questions: [], censored };
    // Where a row begins as another ends without the event, it may be the same patient; nothing says so.
    const ends = new Set(timed.filter(({ event }) => !event).map(({ time }) => time));
    const goesOn = timed.some(({ start }) => start > 0 && ends.has(start));
    return { subjects: goesOn ? null : timed.length, questions: [], censored };
  }
  if (id.counts) return { subjects: timed.length, questions: [], censored };
  const key = (cells: readonly string[]) => valueKey(cells[id.index] ?? '');
  const rows = leaveOut.size === 0 ? sheet.rows : sheet.rows.filter(({ row }) => !leaveOut.has(row));
  const everyone = new Set(rows.map(({ cells }) => key(cells)));
  if (everyone.size === rows.length) return { subjects: timed.length, questions: [], censored };
  const counted = new Set(timed.map(({ cells }) => key(cells)));
  if (!entry) {
    return {
      subjects: counted.size,
      censored,
      questions: [
        {
          about: 'rows',
          says: `“${id.name}” has ${everyone.size} different values in ${rows.length} rows: several rows for a patient. Which row of each counts?`,
        },
      ],
    };
  }
  return {
    subjects: counted.size,
    questions: overlaps(timed, key, id.name),
    censored: lastRows(timed, key).filter(({ event }) => !event).length,
  };
}

/** The row of each patient that ends last. */
function lastRows(timed: readonly TimedRow[], key: (cells: readonly string[]) => string): TimedRow[] {
  const last = new Map<string, TimedRow>();
  for (const row of timed) {
    const before = last.get(key(row.cells));
    if (!before || row.time > before.time) last.set(key(row.cells), row);
  }
  return [...last.values()];
}

function overlaps(
  timed: readonly TimedRow[],
  key: (cells: readonly string[]) => string,
  name: string,
): TableQuestion[] {
  const byId = new Map<string, TimedRow[]>();
  for (const row of timed) byId.set(key(row.cells), [...(byId.get(key(row.cells)) ?? []), row]);
  for (const [id, rows] of byId) {
    const sorted = [...rows].sort((a, b) => a.start - b.start);
    const clash = sorted.find((row, place) => place > 0 && row.start < (sorted[place - 1]?.time ?? 0));
    if (clash)
      return [
        {
          about: 'rows',
          says: `two rows of “${name}” ${id} overlap (row ${clash.row}): which of them counts?`,
        },
      ];
  }
  return [];
}
