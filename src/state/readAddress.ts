import type { Cohort } from '../cohort/Cohort.ts';
import type { CohortSet } from '../cohort/CohortSet.ts';
import type { Series } from '../cohort/Series.ts';
import { axisEnd } from '../rows/axisEnd.ts';
import type { AddressContext } from './AddressContext.ts';
import { wholeWithin } from './addressValues.ts';
import { CHOICES } from './choices.ts';
import { DEFAULT_READING } from './Reading.ts';
import { readReading, type Take } from './readReading.ts';
import { readTable } from './tableText.ts';
import type { ViewState } from './ViewState.ts';

/**
 * Reads a fragment. What can't be understood falls back to the default and is named in `problems`. A link of version 1 opens the view
 * that it opened when it was made.
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
  if (given.delete('')) problems.push('a value stands without the choice that it is for');
  // They ask for a page in a frame, and for a place on it, not for a view.
  given.delete('embed');
  given.delete('at');
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
  const version = take(
    'v',
    (text) => VERSIONS.find((each) => each === text),
    'a version this page knows (1 or 2)',
  );
  const state: ViewState = version === '1' ? firstInV1(context) : { ...context.defaults };
  const chosen = state as { -readonly [Key in keyof ViewState]: ViewState[Key] };
  const grouping = take('by', (text) => groupingOf(text, context.series), `a grouping of this series`);
  if (grouping !== undefined) chosen.grouping = grouping === 'all' ? null : grouping;
  chosen.reading = readReading(given, take, context.record);
  let set = context.setFor(state.reading);
  if (set === null) {
    // It is kept, so that the page can say why there is no answer; what is drawn is under the first reading.
    chosen.asked = state.reading;
    chosen.reading = DEFAULT_READING;
    set = context.setFor(state.reading);
  }
  if (set) chosen.cohort = tableOf(set, state.grouping, take, context);
  const last = axisEnd(state.cohort, context.longestOf(state.reading));
  const here = { series: context.series, cohort: state.cohort, grouping: state.grouping, last };
  for (const { key, name, read, expected } of CHOICES) {
    const value = take(name, (text) => read(text, here), expected(here));
    if (value !== undefined) Object.assign(chosen, { [key]: value });
  }
  for (const key of NO_LONGER) given.delete(key);
  for (const key of given.keys()) problems.push(`${clipped(key)} is not a choice of this page`);
  return { state, problems };
}

/** Choices that links of old still name, and that pages have no more: they change nothing that is drawn. */
const NO_LONGER = ['focus'] as const;

/** The versions of links that pages have written, the latest last. */
const VERSIONS = ['1', '2'] as const;

/** The view that a link of version 1 without any choice opened: split by the first grouping, with all that can be drawn around it. */
function firstInV1({ defaults, series }: AddressContext): ViewState {
  const others = CHOICES.flatMap(({ key, firstInV1: value }) => (value === undefined ? [] : [[key, value]]));
  return {
    ...defaults,
    grouping: series.groupings[0]?.id ?? null,
    ...Object.fromEntries(others),
  } as ViewState;
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
