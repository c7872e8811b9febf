import { ownValue } from '../ownValue.ts';
import type { ColumnValue, TableColumn } from './TableColumn.ts';
import type { Outcome } from './TableMapping.ts';
import { wordsOf } from './wordsOfNames.ts';

export interface GuessedEvent {
  readonly column: string | null;
  readonly happened: readonly string[];
  readonly outcome: Outcome;
  readonly reason: string;
}

const NAMES: Readonly<Record<string, number>> = {
  ...{
    status: 4,
    event: 4,
    death: 4,
    dead: 4,
    died: 4,
    deceased: 4,
    vital: 4,
    outcome: 3,
    fustat: 4,
    relapse: 3,
    recurrence: 2,
  },
  ...{
    censored: 4,
    censor: 4,
    censoring: 4,
    cens: 4,
    failure: 3,
    alive: 3,
    os: 1,
    dfs: 1,
    pfs: 1,
    rfs: 1,
    tod: 3,
    muerte: 3,
  },
};
const CENSORED = new Set(['censored', 'censor', 'censoring', 'cens', 'alive']);
const RELAPSE = new Set([
  'relapse',
  'relapsed',
  'recurrence',
  'progression',
  'dfs',
  'pfs',
  'rfs',
  'remission',
]);
const DEATH = new Set([
  'death',
  'dead',
  'died',
  'deceased',
  'alive',
  'living',
  'vital',
  'os',
  'fustat',
  'doc',
  'dod',
  'awd',
  'ned',
  'survival',
]);
const YES = new Set(['yes', 'y', 'true', 't', '1']);
const NO = new Set(['no', 'n', 'false', 'f', '0']);
const HAPPENED = [
  'dead',
  'died',
  'death',
  'deceased',
  'dod',
  'doc',
  'relapse',
  'relapsed',
  'recurrence',
  'recurred',
  'progression',
  'progressed',
  'event',
  'failure',
  'failed',
];

/** The column that says whether the outcome happened: two or three values, by its name or by what they say. */
export function guessEvent(columns: readonly TableColumn[]): GuessedEvent {
  const rated = columns
    .filter(({ values }) => values.length >= 1 && values.length <= 6)
    .map((column) => {
      const byName = wordsOf(column.name).reduce((sum, word) => sum + (ownValue(NAMES, word) ?? 0), 0);
      const byValue = column.values.some(({ key }) => saysHappened(key)) ? 2 : 0;
      return { column, byName, rate: byName + byValue + (column.values.length === 2 ? 0.5 : 0) };
    })
    .filter(({ rate }) => rate >= 2)
    .sort((a, b) => b.rate - a.rate);
  const best = rated[0];
  if (!best) {
    return {
      column: null,
      happened: [],
      outcome: 'event',
      reason: 'no column looks like an outcome: two values, named status, event or death',
    };
  }
  const { column, byName } = best;
  const { keys, why } = happenedIn(column);
  return {
    column: column.name,
    happened: keys,
    outcome: outcomeOf(column),
    reason: `${byName > 0 ? 'its name says so' : 'its values say so'}; ${why}`,
  };
}

/** The values of an event column that mean the outcome, and why. */
export function happenedIn({ name, values }: TableColumn): { keys: readonly string[]; why: string } {
  const named = values.filter(({ key }) => saysHappened(key));
  if (named.length > 0) return { keys: keysOf(named), why: `${labels(named)} says that it happened` };
  const censored = wordsOf(name).some((word) => CENSORED.has(word));
  const chosen = values.filter(({ key }) => (censored ? NO : YES).has(key));
  // In the coding 1 and 2, as R's survival package has it, 2 is the outcome.
  const coded =
    values.map(({ key }) => key).join() === '1,2' ? values.slice(censored ? 0 : 1, censored ? 1 : 2) : chosen;
  if (coded.length > 0) {
    return {
      keys: keysOf(coded),
      why: censored
        ? `by its name, ${labels(coded)} means not censored: it happened`
        : `${labels(coded)} is taken to mean that it happened`,
    };
  }
  return { keys: [], why: 'which of its values mean that it happened is for you to say' };
}

function saysHappened(key: string): boolean {
  const words = wordsOf(key);
  return (
    !words.some((word) => ['no', 'not', 'without', 'free'].includes(word)) &&
    words.some((word) => HAPPENED.includes(word))
  );
}

function outcomeOf({ name, values }: TableColumn): Outcome {
  const words = [name, ...values.map(({ key }) => key)].flatMap(wordsOf);
  if (words.some((word) => RELAPSE.has(word))) return 'relapse';
  return words.some((word) => DEATH.has(word)) ? 'death' : 'event';
}

function keysOf(values: readonly ColumnValue[]): string[] {
  return values.map(({ key }) => key);
}

function labels(values: readonly ColumnValue[]): string {
  return values.map(({ label }) => `“${label}”`).join(', ');
}
