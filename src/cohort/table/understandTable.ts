import { isMissing, plainFigures, valueKey } from './cellText.ts';
import { findColumns, type NamedColumn } from './findColumns.ts';
import { nameMeaning } from './nameMeaning.ts';
import { numberMarks, type NumberMarks } from './numberMarks.ts';
import { readGroupings, type TableGrouping } from './readGroupings.ts';
import { emptySide, readOutcome, type OutcomeReading, type TableQuestion } from './readOutcome.ts';
import { readRows, type CellProblem, type ExcludedRows, type TimedRow } from './readRows.ts';
import { LONGEST, readUnit } from './readUnit.ts';
import { sameOutcome } from './sameOutcome.ts';
import type { Sheet } from './readSheet.ts';
import { columnsOf, type TableColumn } from './TableColumn.ts';
import type { TableChoices } from './TableChoices.ts';
import type { TimeUnit } from './TableMapping.ts';
import { dateOrder, dayNumber, type DateOrder } from './dates.ts';

/** How times are had: from one column, from two that complete each other, or from dates. */
export interface TimeReading {
  readonly columns: readonly string[];
  /** The column with the date that time is counted from; null where times are numbers. */
  readonly start: string | null;
  /** The columns with dates that time may be counted from. */
  readonly starts: readonly string[];
  readonly unit: TimeUnit | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly why: string;
}

/** The outcome's column and what each of its values means. */
export interface EventReading extends OutcomeReading {
  readonly column: string;
  /** Where the time itself marks the censored ("80+"), or where a date of death that is there says that it happened. */
  readonly by: 'value' | 'plus' | 'filled';
}

/** All that was understood of a table: what `describe` prints, the commands compute from, and the page draws from. */
export interface Understanding {
  readonly sheet: Sheet;
  readonly columns: readonly TableColumn[];
  readonly marks: NumberMarks;
  readonly time: TimeReading | null;
  readonly entry: string | null;
  readonly id: string | null;
  readonly event: EventReading | null;
  readonly groupings: readonly TableGrouping[];
  readonly questions: readonly TableQuestion[];
  readonly problems: readonly CellProblem[];
  /** Rows of the table; patients, events and censored among those that are counted. */
  readonly rows: number;
  readonly subjects: number | null;
  readonly events: number;
  readonly censored: number;
  readonly excluded: readonly ExcludedRows[];
  readonly timed: readonly TimedRow[];
}

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
  const found = findColumns(named, {
    time: byName(choices.time?.[0] ?? (choices.start === undefined ? undefined : choices.end)),
    start: byName(choices.start),
    event: byName(choices.event),
  });
  const questions: TableQuestion[] = [...found.questions];
  const isChosen = choices.time !== undefined || choices.end !== undefined;
  const start = isChosen
    ? byName(choices.start)
    : found.time && 'start' in found.time
      ? (byName(choices.start) ?? found.time.start)
      : undefined;
  const ends = isChosen
    ? (choices.time ?? [choices.end]).flatMap((name) => byName(name) ?? [])
    : found.time === null
      ? []
      : 'start' in found.time
        ? neededEnds(found.time.ends, sheet)
        : found.time.columns;
  const entry =
    choices.entry === undefined ? (isChosen ? undefined : (found.entry ?? undefined)) : byName(choices.entry);
  const orFrom = found.time && 'start' in found.time ? [found.time.start, ...found.time.orFrom] : [];
  const why = isChosen
    ? 'as chosen'
    : start
      ? `from “${start.column.name}” to ${ends.map(({ column }) => `“${column.name}”`).join(' or ')}, counted in days`
      : found.time && 'why' in found.time
        ? found.time.why
        : '';
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
    longest: longestIn(ends, choices.unit),
  });
  if (marks.open === null && ends.length > 0)
    questions.push(...sentinelTimes(ends, read.timed, start !== undefined, choices.sentinel?.value));
  const times = read.timed.map(({ time }) => time);
  const unit = unitOf(choices.unit, ends, times, start !== undefined, isChosen);
  if (unit.open !== null && marks.open === null)
    questions.push({ about: 'unit', says: `${unit.open}. Which unit is it?` });
  questions.push(...read.questions.filter(({ about }) => !(about === 'rows' && choices.rowsApart === true)));
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
          starts: isChosen ? [] : orFrom.map(({ column }) => column.name),
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

/** The last contact alone where every patient has one, and none that died has another date of death. */
function neededEnds(ends: readonly NamedColumn[], { rows }: Sheet): readonly NamedColumn[] {
  const [event, last] = ends;
  if (!event || !last || last.column.missing > 0) return ends;
  const isLast = rows.every(({ cells }) => {
    const date = cells[event.column.index] ?? '';
    return isMissing(date) || dayNumber(date, 'dmy') === dayNumber(cells[last.column.index] ?? '', 'dmy');
  });
  return isLast ? [last] : ends;
}

function asCellProblem({ row, column, found, expected }: Sheet['problems'][number]): CellProblem {
  return { row, column, value: found, says: `expected ${expected}` };
}

function eventOf(
  found: ReturnType<typeof findColumns>,
  choices: TableChoices,
  ends: readonly NamedColumn[],
  byName: (name: string | null | undefined) => NamedColumn | undefined,
): EventReading | null {
  const column = byName(choices.event) ?? found.event;
  if (!column) return null;
  const isTime = ends.some((end) => end.column === column.column);
  if (choices.happened === undefined && (found.eventIsFilled || (isTime && column.column.plus > 0))) {
    const { values, missingAs, name } = column.column;
    const plus = !found.eventIsFilled;
    const marked = (label: string) => /\+|＋|>|＞|≥|≧/u.test(label);
    const spelt = values.flatMap(({ spellings }) => spellings);
    return {
      column: name,
      by: plus ? 'plus' : 'filled',
      happened: plus ? bySize(spelt.filter((label) => !marked(label))) : spelt,
      without: plus ? bySize(spelt.filter(marked)) : missingAs,
      other: [],
      unknown: [],
      outcome: column.name.endpoint === 'os' || column.name.endpoint === null ? 'death' : 'relapse',
      why: plus
        ? 'times with a plus are censored at that time, the others are events'
        : `a value in “${name}” says that it happened`,
      question: null,
    };
  }
  const reading = readOutcome(column.column, column.name);
  if (choices.happened === undefined && choices.without === undefined && choices.unknown === undefined)
    return { ...reading, column: column.column.name, by: 'value' };
  return { ...placedBy(column, reading, choices), column: column.column.name, by: 'value' };
}

function bySize(labels: readonly string[]): string[] {
  const size = (label: string) => Number(/\d+(\.\d+)?/u.exec(plainFigures(label))?.[0]);
  return [...labels].sort((a, b) => size(a) - size(b));
}

/** The values as somebody places them; one that they don't name keeps its place, and one without a place is asked. */
function placedBy({ column }: NamedColumn, reading: OutcomeReading, choices: TableChoices): OutcomeReading {
  const chosen = {
    happened: choices.happened ?? [],
    without: choices.without ?? [],
    other: choices.other ?? [],
    unknown: choices.unknown ?? [],
  };
  const named = new Set([...chosen.happened, ...chosen.without, ...chosen.other, ...chosen.unknown]);
  const keep = (keys: readonly string[]) => keys.filter((key) => !named.has(key));
  const without = [...chosen.without, ...(choices.without === undefined ? keep(reading.without) : [])];
  const other = [
    ...chosen.other,
    ...(choices.happened === undefined || choices.without !== undefined ? keep(reading.other) : []),
  ];
  const happened = [...chosen.happened, ...(choices.happened === undefined ? keep(reading.happened) : [])];
  const unknown = [...chosen.unknown, ...keep(reading.unknown)];
  const placed = new Set([...happened, ...without, ...other, ...unknown]);
  let left = column.values.filter(({ key }) => !placed.has(key));
  // Of two values, one that is named tells the other; where both sides are named nothing else becomes "without".
  const isTold = choices.happened === undefined || choices.without === undefined;
  if (
    isTold &&
    left.length === 1 &&
    column.values.length - unknown.length === 2 &&
    happened.length + without.length === 1
  ) {
    (happened.length === 1 ? without : happened).push(...left.map(({ key }) => key));
    left = [];
  }
  const says = left
    .map(({ label, count }) => `“${label}” (${count} ${count === 1 ? 'row' : 'rows'})`)
    .join(', ');
  return {
    ...reading,
    happened,
    without,
    other,
    unknown,
    why: 'as chosen',
    question:
      left.length > 0
        ? {
            about: 'event',
            says: `“${column.name}”: what does ${says} mean? It is not taken for “without the outcome”.`,
          }
        : happened.length === 0 && without.length === 0
          ? reading.question
          : emptySide(column, { happened, without, other, unknown }),
  };
}

function marksOf(
  ends: readonly NamedColumn[],
  chosen: NumberMarks | undefined,
): { marks: NumberMarks; open: string | null } {
  if (chosen) return { marks: chosen, open: null };
  const longest = longestIn(ends, undefined);
  const read = ends.map(({ column }) =>
    longest === null
      ? { marks: column.marks, open: column.marksOpen }
      : numberMarks(
          column.values.map(({ label }) => label),
          longest,
        ),
  );
  const [first] = read;
  const open = read.find((each) => each.open !== null)?.open ?? null;
  return {
    marks: read.find(({ marks }) => marks.decimal === ',' || marks.thousands !== null)?.marks ??
      first?.marks ?? { decimal: '.', thousands: null },
    open,
  };
}

/** The marks to tell of the file: those of its times, else of whatever column has any. */
function fileMarks(
  columns: readonly TableColumn[],
  ends: readonly NamedColumn[],
  marks: NumberMarks,
): NumberMarks {
  if (ends.length > 0 && (marks.decimal === ',' || marks.thousands !== null)) return marks;
  const numeric = columns.filter(
    ({ numbers, cells, missing, marksOpen }) => numbers > 0.8 * (cells - missing) && marksOpen === null,
  );
  return (
    numeric.find((column) => column.marks.decimal === ',' || column.marks.thousands !== null)?.marks ?? marks
  );
}

function orderOf(
  sheet: Sheet,
  named: readonly NamedColumn[],
  chosen: DateOrder | undefined,
): DateOrder | 'clash' | null {
  if (chosen) return chosen;
  const dates = named.filter(({ column }) => column.dates > 0);
  return dateOrder(sheet.rows.flatMap(({ cells }) => dates.map(({ column }) => cells[column.index] ?? '')));
}

function longestIn(ends: readonly NamedColumn[], chosen: TimeUnit | null | undefined): number | null {
  const [unit, ...others] = ends.flatMap(({ name }) => name.units);
  const told = chosen ?? (others.every((other) => other === unit) ? unit : undefined);
  return told === undefined ? null : LONGEST[told];
}

/** The column that names the patients: every row its own, or the same for rows of the same patient. */
function idOf(
  sheet: Sheet,
  named: readonly NamedColumn[],
  taken: ReadonlySet<string>,
): NamedColumn | undefined {
  const repeats = ({ index, cells, counts }: TableColumn) => {
    if (counts) return true;
    const distinct = new Set(sheet.rows.map(({ cells: row }) => row[index] ?? ''));
    return distinct.size >= Math.max(2, 0.1 * cells);
  };
  return named.find(
    ({ column, name }) =>
      name.id && !column.unnamed && !taken.has(column.name) && column.missing === 0 && repeats(column),
  );
}

function unitOf(
  chosen: TimeUnit | null | undefined,
  ends: readonly NamedColumn[],
  times: readonly number[],
  dated: boolean,
  isChosen: boolean,
) {
  if (chosen !== undefined) return { unit: chosen, why: '', open: null };
  if (dated) return { unit: 'day' as const, why: '', open: null };
  if (ends.length === 0) return { unit: null, why: '', open: null };
  const read = readUnit(ends, times);
  return isChosen && read.open !== null ? read : read;
}

/** 99, 999: asked where it stands far beyond every other time, or more than once as the longest. */
function sentinelTimes(
  ends: readonly NamedColumn[],
  timed: readonly TimedRow[],
  dated: boolean,
  told: number | undefined,
): TableQuestion[] {
  if (dated || timed.length < 3) return [];
  let [largest, next, often] = [0, 0, 0];
  for (const { time } of timed) {
    if (time > largest) [largest, next, often] = [time, largest, 1];
    else if (time === largest) often++;
    else if (time > next) next = time;
  }
  if (largest === told) return [];
  if (!/^(9{2,5}|8{2,4}|7{2,4}|9998)$/u.test(String(largest))) return [];
  // 77 and 88 are times like others, unless they come again and again.
  if (often === 1 && /^(77|88)$/u.test(String(largest))) return [];
  if (next >= 0.75 * largest || (often === 1 && next >= 0.5 * largest)) return [];
  const names = ends.map(({ column }) => `“${column.name}”`).join(', ');
  return [
    {
      about: 'missing',
      says: `${names}: is ${largest} (${often} ${often === 1 ? 'row' : 'rows'}) a time, or does it mean that the time is not known? The next longest is ${next}.`,
    },
  ];
}
