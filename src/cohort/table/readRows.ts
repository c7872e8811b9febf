import { isMissing, valueKey } from './cellText.ts';
import { canonicalTimes } from './canonicalTimes.ts';
import { dayNumber, type DateOrder } from './dates.ts';
import { isPlus, numberWith, type NumberMarks } from './numberMarks.ts';
import type { SecondOutcome } from './sameOutcome.ts';
import type { Sheet } from './readSheet.ts';
import type { TableQuestion } from './readOutcome.ts';
import type { TableChoices } from './TableChoices.ts';
import type { TableColumn } from './TableColumn.ts';
import type { EventReading } from './understandTable.ts';

/** A row with its time and outcome. `start` is when it enters observation, 0 from the beginning; `other`: another event ended it. */
export interface TimedRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly start: number;
  readonly time: number;
  readonly event: boolean;
  readonly other: boolean;
}

/** One cell that can't be, where it is, and why. */
export interface CellProblem {
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly says: string;
}

/** Rows that are left out for one reason, and how many of them had the event. */
export interface ExcludedRows {
  readonly why: string;
  readonly rows: number;
  readonly events: number;
}

export interface RowColumns {
  readonly sheet: Sheet;
  readonly marks: NumberMarks;
  readonly order: DateOrder;
  readonly start: TableColumn | null;
  readonly ends: readonly TableColumn[];
  readonly entry: TableColumn | null;
  readonly event: EventReading | null;
  readonly eventColumn: TableColumn | null;
  /** Another column that tells of the same outcome. */
  readonly second: SecondOutcome | null;
  readonly id: TableColumn | null;
  readonly leaveOut: ReadonlySet<number>;
  readonly sentinel: TableChoices['sentinel'];
  /** No time is longer; null where nothing tells the unit. */
  readonly longest: number | null;
}

export interface RowsRead {
  readonly timed: readonly TimedRow[];
  readonly excluded: readonly ExcludedRows[];
  readonly problems: readonly CellProblem[];
  readonly questions: readonly TableQuestion[];
  /** Patients among the rows that are counted; null where rows go on from one another and nothing says whose they are. */
  readonly subjects: number | null;
  /** Patients who left without the event; of several rows the last one tells. */
  readonly censored: number;
}

/** Why rows that somebody left out by their numbers are. */
export const LEFT_OUT = 'left out by choice';

/** Negative numbers that stand for a missing value in many files. */
const NOT_KNOWN = new Set([-1, -9, -99, -999, -9999]);

/** Every row with its time and outcome, and each that has none with the reason. Times equal but for rounding become one. */
export function readRows(columns: RowColumns): RowsRead {
  const { sheet, start, ends, entry, event, eventColumn, leaveOut } = columns;
  const timed: TimedRow[] = [];
  const problems: CellProblem[] = [];
  const excluded = new Map<string, { rows: number; events: number }>();
  const without = { events: 0, eventsLost: 0, others: 0, othersLost: 0 };
  if (ends.length === 0) return { timed, excluded: [], problems, questions: [], subjects: null, censored: 0 };
  const outcomes = outcomeReader(event, eventColumn);
  const asked: TableQuestion[] = [];
  // Where times are marked and an outcome's column stands beside them, both have to say the same.
  const checksPlus = event?.by === 'value' && event.question === null && ends.some(({ plus }) => plus > 0);
  let againstPlus = 0;
  const missing = columns.sentinel?.isTime === false ? columns.sentinel.value : null;
  const broken = new Set(sheet.problems.flatMap(({ row }) => row ?? []));
  const leave = (why: string, happened: boolean | null) => {
    const before = excluded.get(why) ?? { rows: 0, events: 0 };
    excluded.set(why, { rows: before.rows + 1, events: before.events + (happened === true ? 1 : 0) });
  };
  for (const { row, cells } of sheet.rows) {
    const outcome = outcomes(cells);
    const happened = outcome === 'happened';
    if (leaveOut.has(row)) {
      leave(LEFT_OUT, happened);
      continue;
    }
    if (broken.has(row)) {
      leave('values that do not fit the header', null);
      continue;
    }
    const against = columns.second && eventColumn ? goesAgainst(columns.second, outcome, cells) : null;
    const problem = (column: string, value: string, says: string) =>
      problems.push({ row, column, value, says });
    if (against !== null) {
      problem(eventColumn?.name ?? '', cells[eventColumn?.index ?? -1] ?? '', against);
      leave('two columns that go against each other', null);
      continue;
    }
    const end = ends.find(({ index }) => !isMissing(cells[index] ?? ''));
    const cell = end ? (cells[end.index] ?? '') : '';
    if (end) without[happened ? 'events' : 'others']++;
    else without[happened ? 'eventsLost' : 'othersLost']++;
    if (!end) {
      leave(`no value in ${ends.map(({ name }) => `“${name}”`).join(' or ')}`, happened);
      continue;
    }
    let time: number | null;
    if (start) {
      const from = cells[start.index] ?? '';
      if (isMissing(from)) {
        leave(`no date in “${start.name}”`, happened);
        continue;
      }
      const [a, b] = [dayNumber(from, columns.order), dayNumber(cell, columns.order)];
      if (a === null) problem(start.name, from, 'is no date');
      if (b === null) problem(end.name, cell, 'is no date');
      time = a === null || b === null ? null : b - a;
      if (time !== null && time < 0) {
        problem(end.name, cell, `lies before “${start.name}” (${from})`);
        time = null;
      }
    } else {
      time = numberWith(cell, columns.marks);
      if (time !== null && time === missing) {
        leave(`${missing} in “${end.name}” stands for no value`, happened);
        continue;
      }
      if (time === null) problem(end.name, cell, 'is no time: expected a number of at least 0');
      else if (time < 0) {
        problem(end.name, cell, 'is negative: a time is at least 0');
        time = null;
      }
    }
    let from = 0;
    if (entry && time !== null) {
      const value = cells[entry.index] ?? '';
      const began = isMissing(value) ? null : numberWith(value, columns.marks);
      if (began === null || began < 0 || began >= time) {
        if (isMissing(value)) leave(`no value in “${entry.name}”`, happened);
        else if (began === null || began < 0)
          problem(entry.name, value, 'is no time of entry: expected a number of at least 0');
        else problem(end.name, cell, `does not lie after “${entry.name}” (${value})`);
        if (isMissing(value)) continue;
        time = null;
      } else from = began;
    }
    if (time === null) {
      leave('a time that can not be', happened);
      continue;
    }
    if (outcome === 'unknown') {
      leave(`outcome not known in “${eventColumn?.name ?? ''}”`, false);
      continue;
    }
    if (checksPlus && isPlus(cell) === happened) againstPlus++;
    timed.push({ row, cells, start: from, time, event: happened, other: outcome === 'other' });
  }
  const possible = withoutImpossible(timed, columns.longest);
  for (const { row, cells, time, event: happened } of timed) {
    if (possible === timed || time <= (columns.longest ?? Infinity)) continue;
    const end = ends.find(({ index }) => !isMissing(cells[index] ?? ''));
    problems.push({
      row,
      column: end?.name ?? null,
      value: cells[end?.index ?? -1] ?? '',
      says: 'is longer than anybody lives',
    });
    leave('a time that can not be', happened);
  }
  const negative = new Set(
    problems.flatMap(({ value, says }) => (says.startsWith('is negative') ? [Number(value)] : [])),
  );
  const [code] = negative;
  if (negative.size === 1 && code !== undefined && NOT_KNOWN.has(code)) {
    const names = ends.map(({ name }) => `“${name}”`).join(', ');
    asked.push({ about: 'missing', says: `${names}: does ${code} mean that the time is not known?` });
  }
  if (againstPlus > 0)
    asked.push({
      about: 'event',
      says: `${againstPlus} ${againstPlus === 1 ? 'row has' : 'rows have'} a time with a plus and the event, or neither: which of “${ends[0]?.name ?? ''}” and “${eventColumn?.name ?? ''}” tells the outcome?`,
    });
  const same = canonicalTimes(timesOf(possible));
  const canonical = possible.map((each) => {
    const began = same(each.start);
    const time = same(each.time);
    return began === each.start && time === each.time ? each : { ...each, start: began, time };
  });
  const rowsOf = subjectsOf(canonical, columns);
  const lost = event?.question === null ? lostWithEvents(without, ends) : null;
  const questions = [...asked, ...rowsOf.questions, ...(lost ? [lost] : [])];
  return {
    timed: canonical,
    excluded: [...excluded].map(([why, counts]) => ({ why, ...counts })),
    problems,
    questions,
    subjects: rowsOf.subjects,
    censored: rowsOf.censored,
  };
}

/** Without times beyond what anybody lives, as long as they are few: if they are many, it is the unit that is wrong. */
function withoutImpossible(timed: readonly TimedRow[], longest: number | null): readonly TimedRow[] {
  if (longest === null) return timed;
  const possible = timed.filter(({ time }) => time <= longest || /^9+$/u.test(String(time)));
  const beyond = timed.length - possible.length;
  return beyond > 0 && beyond <= Math.max(1, 0.1 * timed.length) && timed.length > 3 ? possible : timed;
}

function timesOf(timed: readonly TimedRow[]): number[] {
  const times: number[] = [];
  for (const { start, time } of timed) {
    times.push(time);
    if (start > 0) times.push(start);
  }
  return times;
}

type CellOutcome = 'happened' | 'without' | 'other' | 'unknown';

/** What a row's outcome is. Values without a place are not known as long as they are asked. */
function outcomeReader(
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
function goesAgainst(
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

/** How many patients the rows are of, and whether several rows of one patient are asked about. */
function subjectsOf(
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
  const counted = new Set(timed.map(({ cells }) => key(cells)));
  if (everyone.size === rows.length) return { subjects: counted.size, questions: [], censored };
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

/** A time that those with the event lack, or only they have, is the wrong one: leaving them out would change the answer. */
function lostWithEvents(
  {
    events,
    eventsLost,
    others,
    othersLost,
  }: { events: number; eventsLost: number; others: number; othersLost: number },
  ends: readonly TableColumn[],
): TableQuestion | null {
  const names = ends.map(({ name }) => `“${name}”`).join(' or ');
  const [allEvents, allOthers] = [events + eventsLost, others + othersLost];
  if (
    allEvents > 0 &&
    eventsLost >= 2 &&
    eventsLost / allEvents > 0.2 &&
    eventsLost / allEvents > 3 * (othersLost / Math.max(1, allOthers))
  )
    return {
      about: 'time',
      says: `${names} has no time for ${eventsLost} of the ${allEvents} with the event, and for ${othersLost} of the ${allOthers} others. Is there another column with their times?`,
    };
  if (
    allOthers > 0 &&
    (othersLost >= 2 || eventsLost === 0) &&
    othersLost / allOthers > 0.8 &&
    eventsLost / Math.max(1, allEvents) < 0.2
  )
    return {
      about: 'time',
      says: `${names} has no time for ${othersLost} of the ${allOthers} without the event. Is there another column with their times?`,
    };
  return null;
}
