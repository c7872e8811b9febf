import { ANSWER_READERS } from './answerReaders.ts';
import { plainSigns } from './plainSigns.ts';
import { readNumber, type TypedNumber } from './readNumber.ts';
import { isPer } from './readRate.ts';
import { inOneUnit, unitLast } from './timeUnits.ts';

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
  const read = ANSWER_READERS[measure.kind](typed, measure);
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
