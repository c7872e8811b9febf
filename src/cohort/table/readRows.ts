import type { CellProblem, RowColumns, RowsRead, TimedRow } from './TimedRow.ts';
import { canonicalTimes } from './canonicalTimes.ts';
import { isMissing } from './cellText.ts';
import { askedOfTimes } from './askedOfTimes.ts';
import { impossibleTimes } from './impossibleTimes.ts';
import { type FilledCounts, lostWithEvents } from './lostWithEvents.ts';
import { isPlus } from './numberWith.ts';
import { rowTime } from './rowTime.ts';
import { goesAgainst, outcomeReader } from './outcomeReader.ts';
import type { TableQuestion } from './OutcomeReading.ts';
import { subjectsOf } from './subjectsOf.ts';

/** Why rows that somebody left out by their numbers are. */
export const LEFT_OUT = 'left out by choice';

/** Every row with its time and outcome, and each that has none with the reason. Times equal but for rounding become one. */
export function readRows(columns: RowColumns): RowsRead {
  const { sheet, ends, event, eventColumn, leaveOut } = columns;
  const timed: TimedRow[] = [];
  const problems: CellProblem[] = [];
  const excluded = new Map<string, { rows: number; events: number }>();
  const [begun, ended] = [noCounts(), noCounts()];
  if (ends.length === 0) return { timed, excluded: [], problems, questions: [], subjects: null, censored: 0 };
  const outcomes = outcomeReader(event, eventColumn);
  const asked: TableQuestion[] = [];
  // Where times are marked and an outcome's column stands beside them, both have to say the same.
  const checksPlus = event?.by === 'value' && event.question === null && ends.some(({ plus }) => plus > 0);
  let againstPlus = 0;
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
    // Whom nothing is known of is neither with the event nor without it.
    if (outcome !== 'unknown') {
      count(ended, happened, end !== undefined);
      count(begun, happened, columns.start === null || !isMissing(cells[columns.start.index] ?? ''));
    }
    if (!end) {
      leave(`no value in ${ends.map(({ name }) => `“${name}”`).join(' or ')}`, happened);
      continue;
    }
    const { time, from, left } = rowTime(cells, end, columns, problem);
    if (left !== null) {
      leave(left, happened);
      continue;
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
  const impossible = impossibleTimes(timed, columns);
  for (const [{ event: happened }, problem] of impossible) {
    problems.push(problem);
    leave('a time that can not be', happened);
  }
  const possible = timed.filter((row) => !impossible.has(row));
  asked.push(...askedOfTimes(problems, ends, eventColumn, againstPlus));
  const same = canonicalTimes(timesOf(possible));
  const canonical = possible.map((each) => {
    const began = same(each.start);
    const time = same(each.time);
    return began === each.start && time === each.time ? each : { ...each, start: began, time };
  });
  const rowsOf = subjectsOf(canonical, columns);
  const begins = columns.start ? [columns.start] : [];
  const what = columns.start ? 'date' : 'time';
  const lost =
    event?.question === null
      ? (lostWithEvents(ended, ends, what) ?? lostWithEvents(begun, begins, what))
      : null;
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

function noCounts(): FilledCounts {
  return { events: 0, eventsLost: 0, others: 0, othersLost: 0 };
}

function count(counts: FilledCounts, happened: boolean, isThere: boolean): void {
  counts[happened ? (isThere ? 'events' : 'eventsLost') : isThere ? 'others' : 'othersLost']++;
}

function timesOf(timed: readonly TimedRow[]): number[] {
  const times: number[] = [];
  for (const { start, time } of timed) {
    times.push(time);
    if (start > 0) times.push(start);
  }
  return times;
}
