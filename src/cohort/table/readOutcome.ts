import { splitCoding } from './headerCoding.ts';
import { isMissing, valueKey } from './cellText.ts';
import type { NameMeaning } from './nameMeaning.ts';
import { isStateCode, outcomeWord, type OutcomeWord } from './outcomeWords.ts';
import type { ColumnValue, TableColumn } from './TableColumn.ts';
import type { Outcome } from './TableMapping.ts';

/** A question that only whoever brought the table can answer; until then nothing that hangs on it is counted or drawn. */
export interface TableQuestion {
  readonly about: 'time' | 'unit' | 'event' | 'numbers' | 'missing' | 'rows';
  readonly says: string;
}

/**
 * What each value of an outcome means, by its key: the outcome happened; the patient left follow-up without it; something else
 * happened, after which it could not be seen; not known. A question is open where some value can't be placed.
 */
export interface OutcomeReading {
  readonly happened: readonly string[];
  readonly without: readonly string[];
  readonly other: readonly string[];
  readonly unknown: readonly string[];
  readonly outcome: Outcome;
  readonly why: string;
  readonly question: TableQuestion | null;
}

const SENTINELS = new Set([9, 99, 999, 9999, -1, -9, -99, -999, 8, 88]);

/**
 * Places every value of an outcome's column by its words, by the coding that its header spells, or not at all: then it is asked. Where
 * every value that is there says the same and cells are empty, the empty ones may be the other side, and are asked too.
 */
export function readOutcome(column: TableColumn, name: NameMeaning): OutcomeReading {
  const reading = placedValues(column, name);
  return { ...reading, question: reading.question ?? emptySide(column, reading) };
}

/** What to ask of empty cells where one side of an outcome has no value; null where both have, or a place was named for them. */
export function emptySide(
  { name, missing, missingAs }: TableColumn,
  { happened, without, other, unknown }: Omit<OutcomeReading, 'outcome' | 'why' | 'question'>,
): TableQuestion | null {
  if (missing === 0 || (happened.length > 0 && without.length > 0)) return null;
  const placed = [...happened, ...without, ...other, ...unknown];
  if (missingAs.some((cell) => placed.includes(valueKey(cell)))) return null;
  const cells = missingAs.map((cell) => (cell === '' ? 'empty' : `“${cell}”`)).join(', ');
  return {
    about: 'event',
    says: `“${name}”: every value says that it ${happened.length > 0 ? 'happened' : 'did not happen'}, and ${missing} ${missing === 1 ? 'cell is' : 'cells are'} without one (${cells}). Do they mean the opposite, or that it is not known?`,
  };
}

function placedValues(column: TableColumn, name: NameMeaning): OutcomeReading {
  const coding = splitCoding(column.name).words;
  const unknown: string[] = [];
  const values = column.values.filter(({ key }) => {
    const words = coding.get(codeOf(key));
    if (words === undefined || !isMissing(words)) return true;
    unknown.push(key);
    return false;
  });
  const outcome = outcomeOf(column, name, [...coding.values()]);
  const placed = { happened: [], without: [], other: [], unknown, outcome, question: null } as const;
  const ask = (says: string, about: TableQuestion['about'] = 'event'): OutcomeReading => ({
    ...placed,
    why: 'which values mean that it happened is asked',
    question: { about, says: `“${column.name}”: ${says}` },
  });
  if (values.length === 0) return ask('no value says whether the outcome happened.');
  const spoken = values.map((value) => {
    const words = coding.get(codeOf(value.key)) ?? value.key;
    return { ...value, words, word: outcomeWord(valueKey(words)) };
  });
  const isFlag = ({ word }: { readonly word: OutcomeWord | null }) => word === 'yes' || word === 'no';
  if (spoken.every((value) => value.word === null || isFlag(value)) && !spoken.some(isFlag)) {
    return coding.size > 0 && values.length > coding.size
      ? ask(
          `the name explains ${[...coding.keys()].join(', ')}; what does the rest of ${listed(values)} mean?`,
        )
      : byFigures(values, name, placed, ask);
  }
  return byWords(spoken, name, coding.size > 0, placed, ask);
}

type Placed = Omit<OutcomeReading, 'why'>;
type Ask = (says: string, about?: TableQuestion['about']) => OutcomeReading;
type SpokenValue = ColumnValue & { readonly words: string; readonly word: OutcomeWord | null };

function byWords(
  values: readonly SpokenValue[],
  name: NameMeaning,
  coded: boolean,
  placed: Placed,
  ask: Ask,
): OutcomeReading {
  const keys = (list: readonly SpokenValue[]) => list.map(({ key }) => key);
  const ofWord = (...words: readonly (OutcomeWord | null)[]) =>
    values.filter(({ word }) => words.includes(word));
  const silent = ofWord(null);
  const flags = ofWord('yes', 'no');
  // A header that spells one of two codes ("1=dead") tells the other one.
  const implied = coded && silent.length === 1 && values.length === 2 ? silent : [];
  if (flags.length > 0) {
    // A header that spells one of two codes ("1=yes") tells the other one.
    if (flags.length < values.length && !(coded && values.length === 2))
      return ask(`what do its values mean: ${listed(values)}?`);
    return byFlags(values, name, placed, ask);
  }
  if (silent.length > 0 && implied.length === 0) {
    const sentinel = silent.filter(({ key }) => SENTINELS.has(Number(key)));
    return sentinel.length === silent.length
      ? ask(`does ${listed(sentinel)} mean that it is not known?`, 'missing')
      : ask(`what does ${listed(silent)} mean? It is not taken for “without the outcome”.`);
  }
  const dead = ofWord('dead', 'dead-of-disease', 'dead-otherwise');
  const ofDisease = ofWord('dead-of-disease');
  const otherwise = ofWord('dead-otherwise');
  const forRelapse = ['rfs', 'pfs', 'dfs', 'efs', 'mfs', 'lrfs'].includes(name.endpoint ?? '');
  // Of relapse-free survival, "alive with recurrence" tells the relapse; of survival, the life.
  const relapsedAlive = forRelapse
    ? ofWord('alive').filter(
        ({ words }) =>
          outcomeWord(words.replace(/\b(alive|living|awd)\b/gu, '').trim()) === 'relapsed' || words === 'awd',
      )
    : [];
  const relapsed = [...ofWord('relapsed'), ...relapsedAlive];
  const kinds = [dead, relapsed, ofWord('event'), ofWord('treated')].filter((kind) => kind.length > 0);
  const without = ofWord('alive', 'censored', 'relapse-free').filter(
    (value) => !relapsedAlive.includes(value),
  );
  const happened = kinds.flat();
  if (kinds.length > 1) return ask(`more than one kind of event: ${listed(happened)}. Which of them count?`);
  if (ofDisease.length > 0 && otherwise.length > 0) {
    if (name.endpoint === 'dss')
      return {
        ...placed,
        happened: keys(dead.filter((value) => !otherwise.includes(value))),
        without: keys(without),
        other: keys(otherwise),
        why: `the name asks for deaths from the disease; ${labels(otherwise)} is another event`,
      };
    // The usual codes of a patient's state speak of survival: both kinds of death end it.
    const isState = values.every(({ words }) => isStateCode(valueKey(words)));
    if (!isState && !name.words.some((word) => word === 'os' || word === 'overall'))
      return ask(`more than one kind of death: ${listed(dead)}. Which of them count?`);
  }
  if (implied.length > 0) {
    const [value] = implied;
    const isEvent = happened.length === 0;
    return {
      ...placed,
      happened: isEvent ? [value?.key ?? ''] : keys(happened),
      without: isEvent ? keys(without) : [value?.key ?? ''],
      why: `its name spells the coding, and ${labels(implied)} is the other of two values`,
    };
  }
  return {
    ...placed,
    happened: keys(happened),
    without: keys(without),
    why: coded
      ? `its name spells the coding: ${values.map(({ label, words }) => `“${label}” is ${words}`).join(', ')}`
      : happened.length === 0
        ? `${labels(without)} says that it did not happen`
        : `${labels(happened)} says that it happened`,
  };
}

/** Yes and no, true and false: of what, the column's name says. */
function byFlags(
  values: readonly SpokenValue[],
  name: NameMeaning,
  placed: Placed,
  ask: Ask,
): OutcomeReading {
  const yes = values.filter(({ word }) => word === 'yes').map(({ key }) => key);
  const no = values.filter(({ word }) => word !== 'yes').map(({ key }) => key);
  const truths = values.every(({ key }) => /^(true|false|t|f)$/u.test(key));
  if (name.denies)
    return ask(`its name denies something, and a yes to it can mean either. ${counted(values)}`);
  const negative = name.alive || name.censored;
  const ofSurvival = name.survival || (name.words.length === 1 && name.endpoint !== null);
  if (!negative && !name.event1 && ofSurvival)
    return ask(`yes or no to what: to having survived, or to the event? ${counted(values)}`);
  if ((negative && name.event1) || (!negative && !name.event1 && name.event <= 0 && name.endpoint === null))
    return ask(`yes or no to what? ${listed(values)}.`);
  if (!negative && !name.event1 && !truths && name.endpoint === null)
    return ask(`yes or no to what? ${listed(values)}.`);
  return negative
    ? {
        ...placed,
        happened: no,
        without: yes,
        why: `by its name, yes means ${name.alive ? 'alive' : 'censored'}`,
      }
    : { ...placed, happened: yes, without: no, why: 'by its name, yes means that it happened' };
}

/** Codes without words: only 0 and 1 under a name that says what 1 is can be placed. */
function byFigures(
  values: readonly ColumnValue[],
  name: NameMeaning,
  placed: Placed,
  ask: Ask,
): OutcomeReading {
  const codes = values.map((value) => ({ ...value, code: Number(value.key) }));
  if (codes.some(({ code }) => !Number.isFinite(code)))
    return ask(`what do its values mean: ${listed(values)}?`);
  const of = (...wanted: readonly number[]) => codes.filter(({ code }) => wanted.includes(code));
  const keys = (list: readonly ColumnValue[]) => list.map(({ key }) => key);
  if (name.words.includes('cnsr')) {
    const strange = codes.filter(({ code }) => code < 0);
    if (strange.length > 0) return ask(`does ${listed(strange)} mean that it is not known?`, 'missing');
    return {
      ...placed,
      happened: keys(of(0)),
      without: keys(codes.filter(({ code }) => code > 0)),
      why: 'CNSR is CDISC’s censoring flag: 0 is the event, every positive number a reason for censoring',
    };
  }
  const rest = codes.filter(({ code }) => code !== 0 && code !== 1 && !(code === 2 && of(1).length > 0));
  if (
    rest.length > 0 &&
    rest.every(({ code }) => SENTINELS.has(code)) &&
    codes.length - rest.length <= 2 &&
    codes.length > rest.length
  )
    return ask(
      `does ${listed(rest)} mean that it is not known? ${counted(codes.filter((each) => !rest.includes(each)))}`,
      'missing',
    );
  if (codes.some(({ code }) => code !== 0 && code !== 1)) {
    return codes.length > 2
      ? ask(
          `more than one kind of event, or codes without words: ${listed(values)}. Which of them count, and which mean that it did not happen?`,
        )
      : ask(`which of ${listed(values)} means that it happened? ${counted(values)}`);
  }
  const negated = name.words.includes('uncensored');
  if (name.censored && !negated)
    return ask(`its name speaks of censoring, and 1 can mean censored or not. ${counted(values)}`);
  if (name.denies) return ask(`its name denies something, and 1 can mean either. ${counted(values)}`);
  const speaks =
    name.event1 || negated || name.endpoint !== null || name.words.some((word) => STATUS.has(word));
  if (name.alive) {
    if (/\b(dead|death|died|deceased)\b/u.test(name.words.join(' ')))
      return ask(`its name says both alive and dead. ${counted(values)}`);
    return { ...placed, happened: keys(of(0)), without: keys(of(1)), why: 'by its name, 1 means alive' };
  }
  if (!speaks || name.words.includes('vital') || (name.survival && !name.event1))
    return ask(`which of ${listed(values)} means that it happened? ${counted(values)}`);
  return {
    ...placed,
    happened: keys(of(1)),
    without: keys(of(0)),
    why: 'by its name, 1 means that it happened',
  };
}

const STATUS = new Set([
  'status',
  'stat',
  'statut',
  'stato',
  'event',
  'events',
  'e',
  'delta',
  'evt',
  'ev',
  'failure',
  'fail',
  'observed',
  'indicator',
  'ind',
]);

/** What the counts would be under each reading of two values. */
function counted(values: readonly ColumnValue[]): string {
  if (values.length !== 2) return `It has ${listed(values)}.`;
  return `${values.map(({ label, count }) => `If “${label}” is the event, there are ${count} events`).join('; ')}.`;
}

function codeOf(key: string): string {
  const number = Number(key);
  return key !== '' && Number.isInteger(number) ? String(number) : key;
}

function listed(values: readonly ColumnValue[]): string {
  return values.map(({ label, count }) => `“${label}” (${count} ${count === 1 ? 'row' : 'rows'})`).join(', ');
}

function labels(values: readonly ColumnValue[]): string {
  return values.map(({ label }) => `“${label}”`).join(', ');
}

function outcomeOf({ values }: TableColumn, name: NameMeaning, coding: readonly string[]): Outcome {
  if (name.endpoint === 'os' || name.endpoint === 'dss') return 'death';
  if (name.endpoint !== null) return 'relapse';
  const words = [...coding, ...values.map(({ key }) => key)].map((key) => outcomeWord(valueKey(key)));
  if (words.some((word) => word?.startsWith('dead') || word === 'alive')) return 'death';
  return words.some((word) => word === 'relapsed' || word === 'relapse-free') ? 'relapse' : 'event';
}
