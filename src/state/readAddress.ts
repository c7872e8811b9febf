import type { Cohort } from '../cohort/Cohort.ts';
import type { CohortSet } from '../cohort/CohortSet.ts';
import { ownValue } from '../cohort/ownValue.ts';
import type { Series } from '../cohort/Series.ts';
import type { AddressContext } from './AddressContext.ts';
import { FLAGS, ROWS } from './addressKeys.ts';
import { dealOf, placedOf, wholeWithin } from './addressValues.ts';
import { LIMIT_METHODS } from './limitMethods.ts';
import { DEFAULT_READING } from './Reading.ts';
import { readReading, type Take } from './readReading.ts';
import { readTable } from './tableText.ts';
import type { ViewState } from './ViewState.ts';

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
  const choice = (options: Readonly<Record<string, boolean>>) => (text: string) => ownValue(options, text);

  take('v', (text) => (text === '1' ? 1 : undefined), 'a version this page knows (1)');
  const grouping = take('by', (text) => groupingOf(text, context.series), `a grouping of this series`);
  if (grouping !== undefined) state.grouping = grouping === 'all' ? null : grouping;
  state.reading = readReading(given, take, context.record);
  let set = context.setFor(state.reading);
  if (set === null) {
    // It is kept, so that the page can say why there is no answer; what is drawn is under the first reading.
    state.asked = state.reading;
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

function clipped(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}
