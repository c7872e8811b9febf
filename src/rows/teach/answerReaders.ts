import type { Measure, MeasureKind } from './readAnswer.ts';
import type { TypedNumber } from './readNumber.ts';
import { rateAsked, readRate } from './readRate.ts';
import { daysIn } from './timeUnits.ts';

/** Nouns that say nothing new after a count, or after a part and its whole. */
const NOUN =
  /^(of them|patients?|people|persons?|deaths?|events?|survivors?|deals?|ways?|tables?|cases?|exits?|rows?|at risk)?$/u;

/** Words that say nothing new after a share that lives. */
const ALIVE = /^(alive|survival|survive|surviving|living|live)$/u;

/** Values in the scale of the question, a sentence on what is asked for instead, or null for what isn't understood. */
export type AnswerReader = (typed: TypedNumber, measure: Measure) => readonly number[] | string | null;

/** How a typed number is read by what is asked for. */
export const ANSWER_READERS: Readonly<Record<MeasureKind, AnswerReader>> = {
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
    return ANSWER_READERS.share(
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
