import type { TableChoices } from './TableChoices.ts';
import { type TableColumn, columnsOf } from './TableColumn.ts';
import type { TimeUnit } from './TableMapping.ts';
import type { TimeReading, Understanding } from './Understanding.ts';
import { valueKey } from './cellText.ts';
import { chosenTime } from './chosenTime.ts';
import { orderOf } from './datesOf.ts';
import { eventOf } from './eventOf.ts';
import { type NamedColumn } from './NamedColumn.ts';
import { farStart } from './farStart.ts';
import { findColumns } from './findColumns.ts';
import { laterDates } from './laterDates.ts';
import { nameMeaning } from './nameMeaning.ts';
import { idOf } from './patientColumn.ts';
import { readGroupings } from './readGroupings.ts';
import type { TableQuestion } from './OutcomeReading.ts';
import { type CellProblem } from './TimedRow.ts';
import { readRows } from './readRows.ts';
import type { Sheet } from './readSheet.ts';
import { readUnit } from './readUnit.ts';
import { rowsOfMany } from './rowsOfMany.ts';
import { sameAgain } from './sameAgain.ts';
import { sameOutcome } from './sameOutcome.ts';
import { isCodeTold, sentinelIn, sentinelQuestion } from './sentinelTimes.ts';
import { fileMarks, longestIn, marksOf } from './timeMarks.ts';

/**
 * Reads the meaning of a sheet: columns to roles, values to times and outcomes, rows to patients. What `choices` say is taken; the rest is
 * recognised by names and values, or asked in `questions`. Nothing is guessed to keep going: while a question is open, nothing should be
 * computed from the rows.
 */
export function understandTable(
  whole: Sheet,
  choices: TableChoices = {},
  known?: readonly TableColumn[],
): Understanding {
  const sheet = chosenRows(whole, choices.only);
  const columns = known && sheet === whole ? known : columnsOf(sheet);
  const named = columns.map((column): NamedColumn => ({ column, name: nameMeaning(column.name) }));
  const byName = (name: string | null | undefined) => named.find(({ column }) => column.name === name);
  const found = findColumns(named, sheet, {
    time: byName(choices.time?.[0] ?? (choices.start === undefined ? undefined : choices.end)),
    start: byName(choices.start),
    event: byName(choices.event),
  });
  const questions: TableQuestion[] = [...found.questions];
  const { start, starts, ends, entry, why } = chosenTime(found, choices, sheet, byName);
  const timeColumns = new Set([...ends, start, entry].flatMap((each) => (each ? [each.column.name] : [])));

  const event = eventOf(found, choices, ends, byName);
  if (event?.question) questions.push(event.question);
  if (event === null && ends.length > 0)
    questions.push({
      about: 'event',
      says: 'which column says whether the outcome happened? No column is named for it, or has values that say so.',
    });
  if (event === null && ends.length === 0)
    questions.push({ about: 'event', says: 'which column says whether the outcome happened?' });

  const marks = start
    ? { marks: { decimal: '.', thousands: null } as const, open: null }
    : marksOf(ends, choices.marks);
  if (marks.open !== null)
    questions.push({ about: 'numbers', says: `“${ends[0]?.column.name ?? ''}”: ${marks.open}.` });
  const order = start ? orderOf(sheet, named, choices.dateOrder) : 'dmy';
  if (order === null)
    questions.push({
      about: 'time',
      says: 'does the day or the month come first in the dates? Every one can be read both ways.',
    });
  if (order === 'clash')
    questions.push({
      about: 'time',
      says: 'some dates have the day first, others the month: which order is right?',
    });

  const id = choices.id === undefined ? (idOf(sheet, named, timeColumns)?.column.name ?? null) : choices.id;
  const read = readRows({
    sheet,
    marks: marks.marks,
    order: order === 'mdy' ? 'mdy' : 'dmy',
    start: start?.column ?? null,
    ends: ends.map(({ column }) => column),
    entry: entry?.column ?? null,
    event,
    eventColumn: byName(event?.column)?.column ?? null,
    second: choices.event === undefined && event?.by === 'value' ? sameOutcome(named, event) : null,
    id: byName(id)?.column ?? null,
    leaveOut: choices.leaveOut ?? new Set(),
    sentinel: choices.sentinel,
    unit: choices.unit ?? null,
    longest: longestIn(ends, choices.unit),
  });
  const sentinel =
    marks.open === null && ends.length > 0
      ? sentinelIn(read.timed, start !== undefined, choices.sentinel?.value)
      : null;
  if (sentinel !== null) questions.push(sentinelQuestion(sentinel, ends));
  const code = choices.sentinel?.isTime === false ? choices.sentinel.value : sentinel?.code;
  const times = read.timed.map(({ time }) => time);
  if (choices.start === undefined) questions.push(...farStart(start, times));
  if (start && choices.time === undefined && choices.end === undefined)
    questions.push(...laterDates(named, ends, read.timed, order === 'mdy' ? 'mdy' : 'dmy'));
  const unit = unitOf(choices.unit, ends, times, start !== undefined, code);
  if (unit.open !== null && marks.open === null)
    questions.push({ about: 'unit', says: `${unit.open}. Which unit is it?` });
  const isApart = choices.rowsApart === true;
  questions.push(...read.questions.filter(({ about }) => !(about === 'rows' && isApart)));
  if (!isApart && !entry && choices.only === undefined) {
    const taken = new Set([...timeColumns, event?.column ?? '']);
    questions.push(...rowsOfMany(named, id), ...(id === null ? sameAgain(named, read.timed, taken) : []));
  }
  const range = (pick: (...values: number[]) => number, none: number) => {
    const value = times.reduce((most, time) => pick(most, time), none);
    return Number.isFinite(value) ? value : null;
  };
  const taken = new Set([...timeColumns, ...(event ? [event.column] : []), ...(id === null ? [] : [id])]);
  const time: TimeReading | null =
    ends.length === 0
      ? null
      : {
          columns: ends.map(({ column }) => column.name),
          start: start?.column.name ?? null,
          starts,
          unit: unit.unit,
          from: range(Math.min, Infinity),
          to: range(Math.max, -Infinity),
          why: unit.why === '' ? why : `${why}; ${unit.why}`,
        };
  const counted = sheet.problems.length;
  return {
    sheet,
    columns,
    marks: fileMarks(columns, ends, marks.marks),
    time,
    entry: entry?.column.name ?? null,
    id,
    event,
    groupings: readGroupings(named, taken),
    questions,
    problems: counted === 0 ? read.problems : [...sheet.problems.map(asCellProblem), ...read.problems],
    rows: sheet.rows.length,
    subjects: read.subjects,
    events: read.timed.reduce((sum, { event: happened }) => sum + (happened ? 1 : 0), 0),
    censored: read.censored,
    excluded: read.excluded,
    timed: read.timed,
  };
}

function chosenRows(sheet: Sheet, only: TableChoices['only']): Sheet {
  const place = only ? sheet.header.indexOf(only.column) : -1;
  if (!only || place < 0) return sheet;
  return { ...sheet, rows: sheet.rows.filter(({ cells }) => valueKey(cells[place] ?? '') === only.key) };
}

function asCellProblem({ row, column, found, expected }: Sheet['problems'][number]): CellProblem {
  return { row, column, value: found, says: `expected ${expected}` };
}

function unitOf(
  chosen: TimeUnit | null | undefined,
  ends: readonly NamedColumn[],
  times: readonly number[],
  dated: boolean,
  code: number | undefined,
) {
  if (chosen !== undefined) return { unit: chosen, why: '', open: null };
  if (dated) return { unit: 'day' as const, why: '', open: null };
  if (ends.length === 0) return { unit: null, why: '', open: null };
  return readUnit(ends, code === undefined ? times : times.filter((time) => !isCodeTold(time, code)), code);
}
