import { plainSigns } from './plainSigns.ts';
import { withDigits } from './withDigits.ts';

/** A number as somebody typed it, with all that was written around it. Nothing is interpreted yet. */
export interface TypedNumber {
  /** What stands before it: the "p" of "p = 0.1", or its working. */
  readonly name: string;
  /** How it can be read: one number, or two where a comma may part decimals or thousands, as in "1,234". */
  readonly values: readonly number[];
  /** Two numbers were typed, as a fraction ("5/6") or in words ("5 of 6", "1 in 10", "1:10"); `values` has their ratio. */
  readonly ratio: 'slash' | 'words' | null;
  /** Of two numbers, the second: the 100 of "5.3/100". */
  readonly under: number | null;
  readonly percent: boolean;
  /** What stands after it, in lower case: "months". */
  readonly words: string;
}

const DIGITS = String.raw`[-+]?(?:\d[\d.,' ]*\d|\d+[.,]?|[.,]\d+)`;
const POWER = String.raw`(?:e([-+]?\d{1,2})(?!\d))?`;
/** What says that a number is no more than near. */
const ABOUT = String.raw`(?:(?:about|around|roughly|approximately|approx\.?|circa|ca\.?|c\.|exactly|~|:) ?)*`;
const PERCENT = [
  String.raw`%[- ]?(?:points?|pts?)\b`,
  String.raw`percent(?:age)?[- ](?:points?|pts?)\b`,
  '%|percent|per cent|pct',
].join('|');
const WHOLE = new RegExp(
  String.raw`^${ABOUT}(${DIGITS})${POWER}(?: ?(/|:|out of|of|in) ?(${DIGITS}))?( ?(?:${PERCENT}))?( ?(?:\p{L}[\p{L} .'-]*)?(?:\bper .*)?)$`,
  'iu',
);
/** A whole number and a fraction: "6 1/2". */
const MIXED = /^([-+]?)(\d+) (\d{1,2})\/(\d{1,3})(?![\d.,/])/u;

/**
 * Reads a number as it is typed in any country: "0.1", ".833", "0,83", "0·83", "83 %", "83 percent", "5/6", "5 of 6", "five of six",
 * "p = 0.1", "134 months", "6½", "1e-1", full-width, Arabic-Indic and other decimal digits, and what a working ends with: "2/20 =
 * 0.1". Null for what is no single number: words, a range, an inequality, a power, a sum that isn't worked out.
 */
export function readNumber(text: string): TypedNumber | null {
  const [name, rest] = parted(withoutStop(plainSigns(text)));
  // Made plain, "10²" would be read as 102.
  if (/[²³¹⁰-₟][^=≈≅≃≒]*$/u.test(text)) return null;
  if (!/^[\p{L}\p{N}()/%.,^·×*+= -]{0,60}$/u.test(name)) return null;
  const found = WHOLE.exec(withoutMixed(withDigits(rest)));
  if (!found) return null;
  const [, first = '', power = '0', joint, second, percent, words = ''] = found;
  const over = decimals(first).map((value) => Number(`${value}e${power}`));
  const under = second === undefined ? [1] : decimals(second);
  const values = over.flatMap((part) => under.map((whole) => part / whole)).filter(Number.isFinite);
  if (values.length === 0) return null;
  return {
    name: name.toLowerCase(),
    values,
    ratio: joint === undefined ? null : joint === '/' ? 'slash' : 'words',
    under: second === undefined ? null : under[0]!,
    percent: percent !== undefined,
    words: words.trim().replace(/\.$/u, '').toLowerCase(),
  };
}

/** Without what a sentence ends with. */
function withoutStop(text: string): string {
  return text.replace(/(?<=.) ?[.;!]$/u, '');
}

/** A mixed number as one with decimals; twelve of them are exact enough. */
function withoutMixed(text: string): string {
  const [whole, sign = '', ones, over, under] = MIXED.exec(text) ?? [];
  if (whole === undefined || Number(over) >= Number(under)) return text;
  const value = Number(ones) + Number(over) / Number(under);
  return `${sign}${value.toFixed(12)}${text.slice(whole.length)}`;
}

/** The name before a number, and what follows: at the last sign of equality, or after a bare "p". */
function parted(text: string): [name: string, rest: string] {
  const equals = text.lastIndexOf('=');
  if (equals >= 0) return [text.slice(0, equals).trim(), text.slice(equals + 1).trim()];
  const [whole, name] = P_BEFORE.exec(text) ?? [];
  return whole === undefined || name === undefined ? ['', text] : [name, text.slice(whole.length)];
}
const P_BEFORE = new RegExp(String.raw`^(p)(?:[ -]?values?)?(?: is\b| of\b|:)? ?(?=${ABOUT}[\d.,])`, 'iu');

/** The values that digits with separators can have: of "1,234" two, the one with decimals first. */
function decimals(text: string): number[] {
  const sign = text.startsWith('-') ? -1 : 1;
  const plain = text.replace(/^[-+]/u, '');
  const values: string[] = [];
  if (/^(\d+\.?\d*|\.\d+)$/u.test(plain)) values.push(plain);
  else if (/^(\d+,\d*|,\d+)$/u.test(plain)) {
    values.push(plain.replace(',', '.'));
    if (/^[1-9]\d{0,2},\d{3}$/u.test(plain)) values.push(plain.replace(',', ''));
  } else {
    const grouped = /^([1-9]\d{0,2})(?:([ ',.])\d{3})(?:\2\d{3})*(?:[.,]\d+)?$/u.exec(plain);
    const separator = grouped?.[2];
    const rest = separator === undefined ? '' : plain.replaceAll(separator, '');
    if (separator !== undefined) values.push(rest.replace(',', '.'));
  }
  return values.map((value) => sign * Number(value));
}
