import type { Cohort } from '../cohort/Cohort.ts';
import type { CohortSet } from '../cohort/CohortSet.ts';
import type { Series } from '../cohort/Series.ts';
import type { Assumption, PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { dealtGrouping } from '../rows/dealRows.ts';
import { LIMIT_METHODS } from './limitMethods.ts';
import type { Session } from './openSession.ts';
import { DEFAULT_READING, readingKey, type Reading } from './Reading.ts';
import { readTable, writeTable, type AttributeLevels } from './tableText.ts';
import type { ViewState } from './ViewState.ts';

/** What reading and writing an address needs to know of the publication. */
export interface AddressContext {
  readonly series: Series;
  readonly attributes: readonly AttributeLevels[];
  readonly defaults: ViewState;
  readonly record: PublishedRecord;
  readonly setFor: Session['setFor'];
  readonly longestOf: Session['longestOf'];
}

const FLAGS = [
  ['envelope', 'showEnvelope'],
  ['band', 'showBand'],
  ['leave-one-out', 'leaveOneOut'],
  ['extremes', 'extremes'],
  ['one-more', 'oneMore'],
  ['median', 'median'],
  ['counts', 'counts'],
] as const;
const ROWS = [
  ['row', 'row'],
  ['leave-out', 'excluded'],
] as const;

/** The fragment of a view, without its "#"; empty for the default view. */
export function writeAddress(state: ViewState, context: AddressContext): string {
  const { defaults } = context;
  const parts: [string, string][] = [];
  if (state.grouping !== defaults.grouping) parts.push(['by', state.grouping ?? 'all']);
  parts.push(...readingParts(state.reading));
  parts.push(...tableParts(state, context));
  if (state.time !== defaults.time) parts.push(['t', String(state.time)]);
  for (const [name, key] of FLAGS) {
    if (state[key] !== defaults[key]) parts.push([name, state[key] ? 'on' : 'off']);
  }
  if (state.method !== defaults.method) parts.push(['limits', state.method]);
  if (state.years !== defaults.years) parts.push(['unit', state.years ? 'years' : context.series.time.many]);
  if (state.mortality !== defaults.mortality)
    parts.push(['show', state.mortality ? 'mortality' : 'survival']);
  if (state.focus !== defaults.focus) parts.push(['focus', String(state.focus + 1)]);
  for (const [name, key] of ROWS) if (state[key] !== null) parts.push([name, state[key]]);
  if (state.lanesByGroup !== defaults.lanesByGroup)
    parts.push(['lanes', state.lanesByGroup ? 'group' : 'exit']);
  if (state.deal !== defaults.deal && state.deal !== null) parts.push(['deal', state.deal]);
  const placed = Object.entries(state.operations).sort(([a], [b]) => a.localeCompare(b));
  if (placed.length > 0) parts.push(['operated', placed.map(([row, time]) => `${row}-${time}`).join('.')]);
  if (state.landmark !== null) parts.push(['landmark', String(state.landmark)]);
  return parts.length === 0 ? '' : ['v=1', ...parts.map(([key, value]) => `${key}=${value}`)].join('&');
}

/** Facts and assumptions left out by their ids; an assumption with another value under its own id. */
function readingParts({ without, assume }: Reading): [string, string][] {
  const left: [string, string][] = without.length === 0 ? [] : [['without', [...without].sort().join(',')]];
  return [
    ...left,
    ...Object.entries(assume).map(([id, value]): [string, string] => [id, String(value ?? 'none')]),
  ];
}

/** How an address says that the record is read; what it says wrongly is left out. */
export function readingIn(fragment: string, record: PublishedRecord): Reading {
  const given = new Map(new URLSearchParams(fragment));
  const take: Take = (key, read) => {
    const text = given.get(key);
    return text === undefined ? undefined : read(text);
  };
  return readingOf(given, take, record);
}

function readingOf(given: ReadonlyMap<string, string>, take: Take, record: PublishedRecord): Reading {
  const ids = [...record.facts, ...record.assumptions].map(({ id }) => id);
  const without = take(
    'without',
    (text) => (text.split(',').every((id) => ids.includes(id)) ? text.split(',') : undefined),
    'a list of facts and assumptions of this record',
  );
  const assume: Record<string, string | number | boolean | null> = {};
  for (const assumption of record.assumptions) {
    if (!given.has(assumption.id)) continue;
    const value = take(assumption.id, (text) => valueOf(assumption, text), 'a value of this assumption');
    if (value !== undefined) assume[assumption.id] = value;
  }
  return readingKey({ without: without ?? [], assume }) === readingKey(DEFAULT_READING)
    ? DEFAULT_READING
    : { without: without ?? [], assume };
}

function valueOf(
  { choices, range, value }: Assumption,
  text: string,
): string | number | boolean | null | undefined {
  if (value === null && choices.length === 0) return { true: true, false: false }[text];
  const choice = choices.find((each) => String(each.value ?? 'none') === text);
  if (choice) return choice.value;
  return range === null ? undefined : wholeWithin(text, range[0], range[1]);
}

/** The central table isn't named; one arrangement away from it, the arrangement is; any other table is spelled out. */
function tableParts(state: ViewState, context: AddressContext): [string, string][] {
  const set = context.setFor(state.reading);
  const spelled = (cohort: Cohort) => writeTable(cohort, context.attributes);
  const shown = spelled(state.cohort);
  if (!set || shown === spelled(set.central)) return [];
  if (state.grouping !== null) {
    const index = set.arrangementOf(state.cohort, state.grouping);
    if (index !== null && shown === spelled(set.withArrangement(set.central, state.grouping, index).cohort)) {
      return [['arrangement', String(index + 1)]];
    }
  }
  return [['table', shown]];
}

/**
 * Reads a fragment. What can't be understood falls back to the default and is named in `problems`.
 *
 * Null for a fragment without "=": an ordinary anchor, which leaves the view as it is.
 */
export function readAddress(
  fragment: string,
  context: AddressContext,
): { state: ViewState; problems: string[] } | null {
  if (fragment !== '' && !fragment.includes('=')) return null;
  const problems: string[] = [];
  const given = new Map(new URLSearchParams(fragment));
  const state: { -readonly [Key in keyof ViewState]: ViewState[Key] } = { ...context.defaults };
  const take = <Value>(
    key: string,
    read: (text: string) => Value | undefined,
    expected: string,
  ): Value | undefined => {
    const text = given.get(key);
    given.delete(key);
    if (text === undefined) return undefined;
    const value = read(text);
    if (value === undefined) problems.push(`${key}=${clipped(text)} is not ${expected}`);
    return value;
  };
  const choice = (options: Readonly<Record<string, boolean>>) => (text: string) => options[text];

  take('v', (text) => (text === '1' ? 1 : undefined), 'a version this page knows (1)');
  const grouping = take('by', (text) => groupingOf(text, context.series), `a grouping of this series`);
  if (grouping !== undefined) state.grouping = grouping === 'all' ? null : grouping;
  state.reading = readingOf(given, take, context.record);
  let set = context.setFor(state.reading);
  if (set === null) {
    problems.push('the facts and assumptions chosen contradict each other');
    state.reading = DEFAULT_READING;
    set = context.setFor(state.reading);
  }
  if (set) state.cohort = tableOf(set, state.grouping, take, context);
  const last = Math.max(
    ...state.cohort.patients.map((patient) => patient.time),
    context.longestOf(state.reading) ?? 0,
  );
  state.time =
    take('t', (text) => wholeWithin(text, 0, last), `a whole number from 0 to ${last}`) ?? state.time;
  for (const [name, key] of FLAGS) {
    state[key] = take(name, choice({ on: true, off: false }), 'on or off') ?? state[key];
  }
  state.method =
    take(
      'limits',
      (text) => LIMIT_METHODS.find((method) => method === text),
      `one of ${LIMIT_METHODS.join(', ')}`,
    ) ?? state.method;
  const many = context.series.time.many;
  state.years = take('unit', choice({ years: true, [many]: false }), `years or ${many}`) ?? state.years;
  state.mortality =
    take('show', choice({ mortality: true, survival: false }), 'survival or mortality') ?? state.mortality;
  state.focus =
    (take('focus', (text) => wholeWithin(text, 1, 9), 'a curve of the figure') ?? state.focus + 1) - 1;
  const rows = state.cohort.patients.map(({ row }) => row);
  for (const [name, key] of ROWS)
    state[key] =
      take(name, (text) => rows.find((row) => row === text), 'a row of the shown table') ?? state[key];
  state.lanesByGroup =
    take('lanes', choice({ group: true, exit: false }), 'group or exit') ?? state.lanesByGroup;
  state.deal =
    take('deal', (text) => dealOf(text, state.cohort, context.series), 'a deal of this table') ?? null;
  state.operations =
    take(
      'operated',
      (text) => placedOf(text, state.cohort),
      'a time within the follow-up of rows of this table',
    ) ?? state.operations;
  state.landmark =
    take('landmark', (text) => wholeWithin(text, 0, last), `a whole number from 0 to ${last}`) ??
    state.landmark;
  for (const key of given.keys()) problems.push(`${clipped(key)} is not a choice of this page`);
  return { state, problems };
}

type Take = <Value>(
  key: string,
  read: (text: string) => Value | undefined,
  expected: string,
) => Value | undefined;

function tableOf(set: CohortSet, grouping: string | null, take: Take, context: AddressContext): Cohort {
  const table = take(
    'table',
    (text) => compatible(text, set, context),
    'a table that agrees with the record',
  );
  const arrangements = grouping === null ? [] : set.arrangements(grouping);
  const index = take(
    'arrangement',
    (text) => wholeWithin(text, 1, arrangements.length),
    grouping === null ? 'of use without a grouping' : `a whole number from 1 to ${arrangements.length}`,
  );
  if (table) return table;
  if (index !== undefined && grouping !== null)
    return set.withArrangement(set.central, grouping, index - 1).cohort;
  return set.central;
}

function compatible(text: string, set: CohortSet, context: AddressContext): Cohort | undefined {
  const cohort = readTable(text, context.attributes);
  return cohort && set.disagreements(cohort).length === 0 ? cohort : undefined;
}

function groupingOf(text: string, series: Series): string | undefined {
  return text === 'all' ? text : series.groupings.find((grouping) => grouping.id === text)?.id;
}

/** Rows and times, "b-31.c-55": each after time zero and before the row's exit. */
function placedOf(text: string, { patients }: Cohort): Readonly<Record<string, number>> | undefined {
  const placed: Record<string, number> = {};
  for (const part of text.split('.')) {
    const [row = '', time = ''] = part.split('-');
    const exit = patients.find((patient) => patient.row === row)?.time ?? 0;
    const at = wholeWithin(time, 1, Math.ceil(exit) - 1);
    if (at === undefined) return undefined;
    placed[row] = at;
  }
  return placed;
}

/** A digit for every patient, and as many ones as the first group has patients. */
function dealOf(text: string, { patients }: Cohort, series: Series): string | undefined {
  const grouping = dealtGrouping(series);
  const size = patients.filter(
    ({ attributes }) => grouping && attributes[grouping.id] === grouping.levels[0]?.id,
  ).length;
  const ones = text.replaceAll('0', '');
  return /^[01]+$/u.test(text) && text.length === patients.length && ones.length === size ? text : undefined;
}

function wholeWithin(text: string, from: number, to: number): number | undefined {
  const value = /^\d{1,6}$/u.test(text) ? Number(text) : NaN;
  return value >= from && value <= to ? value : undefined;
}

function clipped(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}
