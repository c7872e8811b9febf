import { readNumber, type TypedNumber } from './readNumber.ts';

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

/** Lengths in days, to read a time that was typed in another unit. */
const DAYS: readonly (readonly [RegExp, number])[] = [
  [/^d(ays?)?$/u, 1],
  [/^w(ee)?ks?$/u, 7],
  [/^mo(s|n|nths?)?$/u, 30.4375],
  [/^y(ea)?rs?$/u, 365.25],
];

/** Nouns that say nothing new after a count, or after a part and its whole. */
const NOUN =
  /^(of them|patients?|people|persons?|deaths?|events?|survivors?|deals?|ways?|tables?|cases?|exits?|rows?)?$/u;

/**
 * Reads what a learner typed as an answer. What can't be read, can't be or isn't asked for is sent back with a sentence, and is no
 * wrong answer.
 */
export function readAnswer(text: string, measure: Measure): ReadAnswer {
  const shown = `“${text.trim()}”`;
  if (text.trim() === '') return { says: 'Write a number first.' };
  if (/[<>≤≥]/u.test(text))
    return { says: `${shown} leaves the number open. Write the one that you expect.` };
  const typed = readNumber(text);
  const unread = { says: `${shown} is not a number that we can read. Write it like ${LIKE[measure.kind]}.` };
  if (typed === null) return unread;
  const read = READERS[measure.kind](typed, measure);
  if (read === null) return unread;
  if (typeof read === 'string') return { says: `${shown}: ${read}` };
  const [from, to] = boundsOf(measure);
  const values = read.filter((value) => value >= from && value <= to);
  return values.length > 0 ? { values } : { says: `${shown} can’t be: ${boundsIn(measure, from, to)}` };
}

/** Values in the scale of the question, a sentence on what is asked for instead, or null for what isn't understood. */
type Reader = (typed: TypedNumber, measure: Measure) => readonly number[] | string | null;

const READERS: Readonly<Record<MeasureKind, Reader>> = {
  share: (typed, { to = 100 }) => {
    if (unitOf(typed.words) !== null) return 'a share is asked for, in percent.';
    if (!NOUN.test(typed.words) || (typed.words !== '' && typed.ratio === null)) return null;
    if (typed.ratio !== null)
      return typed.values.map((value) => (value > 1 && typed.percent ? value : value * 100));
    if (typed.percent) return typed.values;
    // "0.83" beside a percent sign is meant as a share by most, and as less than one percent by some.
    return typed.values.flatMap((value) => (value > 0 && value <= to / 100 ? [value, value * 100] : [value]));
  },
  points: (typed, measure) => {
    if (unitOf(typed.words) !== null) return 'percentage points are asked for.';
    return READERS.share(
      /^(?:points?|pp)$/u.test(typed.words) ? { ...typed, words: '', percent: true } : typed,
      measure,
    );
  },
  p: (typed) => {
    if (unitOf(typed.words) !== null) return 'a P value is asked for, and it has no unit.';
    if (!NOUN.test(typed.words) || (typed.words !== '' && typed.ratio === null)) return null;
    return typed.values.map((value) => (typed.percent && typed.ratio === null ? value / 100 : value));
  },
  time: (typed, { unit = '' }) => {
    if (typed.percent || isP(typed)) return `a time is asked for, in ${unit}.`;
    if (typed.ratio === 'words') return null;
    if (typed.values.length > 1) return twoWays(typed);
    const asked = unitOf(unit);
    const given = typed.words === '' || typed.words === unit ? asked : unitOf(typed.words);
    if (typed.words !== '' && given === null && typed.words !== unit) return null;
    const factor = asked === null || given === null ? 1 : given / asked;
    return typed.values.map((value) => value * factor);
  },
  count: (typed) => {
    if (typed.percent || isP(typed)) return 'a count is asked for, a whole number.';
    if (unitOf(typed.words) !== null) return 'a count is asked for, not a time.';
    if (typed.ratio === 'words' || !NOUN.test(typed.words)) return null;
    const whole = typed.values.filter(Number.isInteger);
    return whole.length > 0 ? [whole.at(-1)!] : 'a count is a whole number.';
  },
  rate: (typed, { unit = '' }) => {
    if (isP(typed)) return `a rate is asked for, ${unit}.`;
    if (typed.words !== '' && typed.words !== unit.toLowerCase()) return `a rate is asked for, ${unit}.`;
    if (typed.values.length > 1) return twoWays(typed);
    return typed.values.map((value) => (typed.percent ? value / 100 : value));
  },
};

function isP({ name }: TypedNumber): boolean {
  return /^p\b/u.test(name);
}

function twoWays({ values }: TypedNumber): string {
  return `that can be read as ${values.join(' or as ')}. Write it without a comma.`;
}

function unitOf(words: string): number | null {
  return DAYS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
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
    rate: 'this rate',
  }[kind];
  return to === Infinity
    ? `${what} is ${from}${after} or more.`
    : `${what} lies between ${from} and ${to}${after}.`;
}
