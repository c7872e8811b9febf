import { ownValue } from '../cohort/ownValue.ts';
import { landmarkTime } from '../cohort/landmarkTime.ts';
import type { Cohort } from '../cohort/Cohort.ts';
import type { Series } from '../cohort/Series.ts';
import { COUNTINGS } from '../rows/operationComparisons.ts';
import { dealOf, keptLevelsOf, placedOf, timeWithin, wholeWithin } from './addressValues.ts';
import { LIMIT_METHODS } from './limitMethods.ts';
import type { ViewState } from './ViewState.ts';

/** The choices whose value an address spells by itself; grouping, reading and table depend on each other and are read first. */
export type ChoiceKey = Exclude<keyof ViewState, 'grouping' | 'cohort' | 'reading' | 'asked'>;

/** What a choice is read in: the table that is shown, the grouping, and the last time that can be chosen. */
export interface ChoiceContext {
  readonly series: Series;
  readonly cohort: Cohort;
  readonly grouping: string | null;
  readonly last: number;
}

/** One choice of a reader. */
export interface Choice<Key extends ChoiceKey = ChoiceKey> {
  readonly key: Key;
  /** Its name in an address. */
  readonly name: string;
  /** What a page opens with. */
  readonly first: (series: Series) => ViewState[Key];
  /** What a page opened with when links were of version 1, where that was something else. */
  readonly firstInV1?: ViewState[Key];
  /** Its value as an address spells it; undefined for what is none. */
  readonly read: (text: string, context: ChoiceContext) => ViewState[Key] | undefined;
  /** What was expected where it is none. */
  readonly expected: (context: ChoiceContext) => string;
  /** How an address spells it; null where it is left away. */
  readonly write: (value: ViewState[Key], series: Series) => string | null;
}

const choice = <Key extends ChoiceKey>(one: Choice<Key>): Choice => one as unknown as Choice;

/** A choice between two words. */
function either<Key extends ChoiceKey>(
  key: Key & KeysOf<boolean>,
  name: string,
  first: boolean,
  [yes, no]: readonly [yes: string, no: string] = ['on', 'off'],
  firstInV1 = first,
): Choice {
  return choice({
    ...{ key, name, firstInV1 },
    first: () => first,
    read: (text) => ownValue({ [yes]: true, [no]: false }, text),
    expected: () => `${yes} or ${no}`,
    write: (value) => (value ? yes : no),
  });
}
type KeysOf<Value> = { [Key in ChoiceKey]: ViewState[Key] extends Value ? Key : never }[ChoiceKey];

/** A choice of one row of the shown table. */
function aRow(key: 'row' | 'excluded', name: string): Choice {
  return choice({
    ...{ key, name },
    first: () => null,
    read: (text, { cohort }) => cohort.patients.find(({ row }) => row === text)?.row,
    expected: () => 'a row of the shown table',
    write: (value) => value,
  });
}

const upTo = ({ last }: ChoiceContext): string => `a whole number from 0 to ${last}`;

/**
 * All choices of a reader, in the order of an address. A new one is a row here: its name, what a page opens with, and how an address
 * spells it.
 */
export const CHOICES: readonly Choice[] = [
  choice({
    ...{ key: 'crossed', name: 'cross' },
    first: () => null,
    read: (text, { series, grouping }) =>
      series.groupings.find(({ id }) => id === text && id !== grouping && grouping !== null)?.id,
    expected: ({ grouping }) =>
      grouping === null ? 'of use without a grouping' : 'another grouping of this series',
    write: (value) => value,
  }),
  choice({
    ...{ key: 'only', name: 'only' },
    first: () => EVERYBODY,
    read: (text, { series }) => {
      const kept = keptLevelsOf(text, series);
      return kept && Object.keys(kept).length === 0 ? EVERYBODY : kept;
    },
    expected: () => 'a list of levels of groupings of this series, such as grouping:level',
    write: (value, { groupings }) => {
      const kept = groupings.flatMap(({ id }) => (value[id] ?? []).map((level) => `${id}:${level}`));
      return kept.length === 0 ? null : kept.join(',');
    },
  }),
  choice({
    ...{ key: 'time', name: 't' },
    first: landmarkTime,
    read: (text, { last }) => timeWithin(text, 0, last),
    expected: ({ last }) => `a time from 0 to ${last}`,
    write: String,
  }),
  either('showEnvelope', 'envelope', false, ['on', 'off'], true),
  either('showBand', 'band', false, ['on', 'off'], true),
  either('leaveOneOut', 'leave-one-out', false),
  either('extremes', 'extremes', false),
  either('oneMore', 'one-more', false),
  either('median', 'median', false),
  either('counts', 'counts', true),
  choice({
    ...{ key: 'method', name: 'limits' },
    first: () => LIMIT_METHODS[0],
    read: (text) => LIMIT_METHODS.find((method) => method === text),
    expected: () => `one of ${LIMIT_METHODS.join(', ')}`,
    write: (value) => value,
  }),
  choice({
    ...{ key: 'years', name: 'unit' },
    first: () => false,
    read: (text, { series }) => ownValue({ years: true, [series.time.many]: false }, text),
    expected: ({ series }) => `years or ${series.time.many}`,
    write: (value, series) => (value ? 'years' : series.time.many),
  }),
  either('mortality', 'show', false, ['mortality', 'survival']),
  aRow('row', 'row'),
  aRow('excluded', 'leave-out'),
  either('lanesByGroup', 'lanes', false, ['group', 'exit']),
  choice({
    ...{ key: 'deal', name: 'deal' },
    first: () => null,
    read: (text, { cohort, series }) => dealOf(text, cohort, series),
    expected: () => 'a deal of this table',
    write: (value) => value,
  }),
  choice({
    ...{ key: 'operations', name: 'operated' },
    first: () => NOT_PLACED,
    read: (text, { cohort }) => placedOf(text, cohort),
    expected: () => 'a time within the follow-up of rows of this table',
    write: (value) => {
      const placed = Object.entries(value).sort(([a], [b]) => a.localeCompare(b));
      return placed.length === 0 ? null : placed.map(([row, time]) => `${row}-${time}`).join('.');
    },
  }),
  choice({
    ...{ key: 'counting', name: 'counting' },
    first: () => COUNTINGS[0],
    read: (text) => COUNTINGS.find((counting) => counting === text),
    expected: () => `one of ${COUNTINGS.join(', ')}`,
    write: (value) => value,
  }),
  choice({
    ...{ key: 'landmark', name: 'landmark' },
    first: () => null,
    read: (text, { last }) => wholeWithin(text, 0, last),
    expected: upTo,
    write: (value) => (value === null ? null : String(value)),
  }),
  either('showSources', 'sources', false),
];

const NOT_PLACED: ViewState['operations'] = {};
/** Nobody is left out. */
export const EVERYBODY: ViewState['only'] = {};

/** What a page opens with, of all that isn't the table itself or how it is read. */
export function firstChoices(series: Series): Pick<ViewState, ChoiceKey> {
  return Object.fromEntries(CHOICES.map(({ key, first }) => [key, first(series)])) as unknown as Pick<
    ViewState,
    ChoiceKey
  >;
}
