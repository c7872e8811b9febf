import { plainSigns } from './plainSigns.ts';
import { readNumber, type TypedNumber } from './readNumber.ts';
import { isPer, rateAsked, readRate } from './readRate.ts';
import { daysIn, inOneUnit, unitLast } from './timeUnits.ts';

/**
 * What a typed number measures, which says what it can be:
 * a share is asked for in percent, 0 to 100, and what lies between two shares in percentage points; a P value from 0 to 1; a time in `unit` from 0 on; a count is whole, from 0 on;
 * a rate is in `unit` ("per 10 years"), from 0 on. A question may set narrower bounds, in the same scale.
 */
export interface Measure {
  readonly kind: MeasureKind;
  readonly unit?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

export type MeasureKind = 'share' | 'points' | 'p' | 'time' | 'count' | 'rate';

/** Whether an answer is given in hundredths of the number itself. */
export function inHundredths(kind: MeasureKind): boolean {
  return kind === 'share' || kind === 'points';
}

/**
 * An answer in the scale that was asked for: the values that it can mean, the literal one first; or a sentence to the learner, who
 * hasn't answered yet.
 */
export type ReadAnswer = { readonly values: readonly number[] } | { readonly says: string };

const LIKE: Readonly<Record<MeasureKind, string>> = {
  share: '83, 83 %, 0.83 or 5/6',
  points: '12, 12 points or 0.12',
  p: '0.1, 10 % or 1/10',
  time: '12 or 12.5',
  count: '8',
  rate: '0.8 or 4/5',
};

/** Nouns that say nothing new after a count, or after a part and its whole. */
const NOUN =
  /^(of them|patients?|people|persons?|deaths?|events?|survivors?|deals?|ways?|tables?|cases?|exits?|rows?|at risk)?$/u;

/** Words that say nothing new after a share that lives. */
const ALIVE = /^(alive|survival|survive|surviving|living|live)$/u;

/** Names of what a survival is not; and a name that is reckoned with: "1 - S". */
const OPPOSITE = /\b(dead|deaths?|die[sd]?|dying|mortality|lost|not)\b/u;
const RECKONED = /\p{L}.*[+*×·^/]|[+*×·^/].*\p{L}|(^|[^\p{L}])-.*\p{L}|\p{L}.*-([^\p{L}]|$)/u;

/** What is reckoned with between two numbers. */
const OPERATOR = /[\d)%] ?[-+*×·^] ?[\d(.]|\/.*\//u;

/**
 * Reads what a learner typed as an answer. What can't be read, can't be or isn't asked for is sent back with a sentence, and is no
 * wrong answer.
 */
export function readAnswer(text: string, measure: Measure): ReadAnswer {
  const shown = `“${text.trim()}”`;
  const plain = plainSigns(text);
  if (plain === '') return { says: 'Write a number first.' };
  if (/[<>≤≥]/u.test(text))
    return { says: `${shown} leaves the number open. Write the one that you expect.` };
  const typed = readNumber(inOneUnit(unitLast(text)));
  const unread = {
    says: OPERATOR.test(plain.slice(plain.lastIndexOf('=') + 1))
      ? `${shown}: work it out to one number.`
      : `${shown} is not a number that we can read. Write it like ${LIKE[measure.kind]}.`,
  };
  if (typed === null) return unread;
  if (isOtherwiseNamed(typed, measure))
    return { says: `${shown}: write what is asked for, the number alone, without a name.` };
  const read = READERS[measure.kind](typed, measure);
  if (read === null) return unread;
  if (typeof read === 'string') return { says: `${shown}: ${read}` };
  const [from, to] = boundsOf(measure);
  const values = read.filter((value) => value >= from && value <= to);
  if (values.length > 0) return { values };
  if (measure.kind === 'points' && read.every((value) => value < 0 && -value <= to))
    return { says: `${shown}: the sign isn’t asked for. Write how many points it is.` };
  return { says: `${shown} can’t be: ${boundsIn(measure, from, to)}` };
}

/** Whether a number was given another name than that of what is asked for. Digits alone before it are its working. */
function isOtherwiseNamed({ name }: TypedNumber, { kind }: Measure): boolean {
  return name
    .split('=')
    .some((part) => RECKONED.test(part.trim()) || (kind === 'share' && OPPOSITE.test(part)));
}

/** Values in the scale of the question, a sentence on what is asked for instead, or null for what isn't understood. */
type Reader = (typed: TypedNumber, measure: Measure) => readonly number[] | string | null;

const READERS: Readonly<Record<MeasureKind, Reader>> = {
  share: (typed, { to = 100 }) => {
    if (daysIn(typed.words) !== null) return 'a share is asked for, in percent.';
    const isNamed = typed.words === '' || ALIVE.test(typed.words);
    if (!isNamed && (typed.ratio === null || !NOUN.test(typed.words))) return null;
    if (typed.ratio !== null)
      return typed.values.map((value) => (value > 1 && typed.percent ? value : value * 100));
    if (typed.percent) return typed.values;
    // "0.83" beside a percent sign is meant as a share by most, and as less than one percent by some.
    return typed.values.flatMap((value) => (value > 0 && value <= to / 100 ? [value, value * 100] : [value]));
  },
  points: (typed, measure) => {
    if (daysIn(typed.words) !== null) return 'percentage points are asked for.';
    return READERS.share(
      /^(?:points?|p(?:oin)?ts?|p\.?p|ppt)$/u.test(typed.words)
        ? { ...typed, words: '', percent: true }
        : typed,
      measure,
    );
  },
  p: (typed) => {
    if (daysIn(typed.words) !== null) return 'a P value is asked for, and it has no unit.';
    if (!NOUN.test(typed.words) || (typed.words !== '' && typed.ratio === null)) return null;
    return typed.values.map((value) => (typed.percent && typed.ratio === null ? value / 100 : value));
  },
  time: (typed, { unit = '' }) => {
    if (typed.percent || isP(typed)) return `a time is asked for, in ${unit}.`;
    if (typed.ratio === 'words') return null;
    if (typed.values.length > 1) return twoWays(typed);
    const asked = daysIn(unit);
    const given = typed.words === '' || typed.words === unit ? asked : daysIn(typed.words);
    if (typed.words !== '' && given === null && typed.words !== unit) return null;
    const factor = asked === null || given === null ? 1 : given / asked;
    return typed.values.map((value) => value * factor);
  },
  count: (typed) => {
    if (typed.percent || isP(typed)) return 'a count is asked for, a whole number.';
    if (daysIn(typed.words) !== null) return 'a count is asked for, not a time.';
    if (typed.ratio === 'words' || !NOUN.test(typed.words)) return null;
    const whole = typed.values.filter(Number.isInteger);
    return whole.length > 0 ? [whole.at(-1)!] : 'a count is a whole number.';
  },
  rate: (typed, { unit = '' }) => {
    const values = isP(typed) ? null : readRate(typed, unit);
    if (values === null) return rateAsked(unit);
    return values.length > 1 ? twoWays(typed) : values;
  },
};

function isP({ name }: TypedNumber): boolean {
  return /^p\b/u.test(name);
}

function twoWays({ values }: TypedNumber): string {
  return `that can be read as ${values.join(' or as ')}. Write it without a comma.`;
}

function boundsOf({ kind, from, to }: Measure): [from: number, to: number] {
  return [from ?? 0, to ?? (inHundredths(kind) ? 100 : kind === 'p' ? 1 : Infinity)];
}

function boundsIn({ kind, unit }: Measure, from: number, to: number): string {
  const after =
    kind === 'share' ? ' %' : kind === 'points' ? ' points' : unit === undefined ? '' : ` ${unit}`;
  const what = {
    share: 'a share',
    points: 'this difference',
    p: 'a P value',
    time: 'this time',
    count: 'this count',
    rate: isPer(unit ?? 'per') ? 'this rate' : 'this number',
  }[kind];
  return to === Infinity
    ? `${what} is ${from}${after} or more.`
    : `${what} lies between ${from} and ${to}${after}.`;
}
