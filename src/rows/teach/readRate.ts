import type { TypedNumber } from './readNumber.ts';

/** What is counted in a rate, before its "per". */
const COUNTED = /^(?:deaths?|events?|patients?|people|persons?|cases?)(?: |$)/u;

/** What is asked for, in a sentence: a rate "per 10 years", or an expected number of deaths, which needn't be whole. */
export function rateAsked(unit: string): string {
  return isPer(unit) ? `a rate is asked for, ${unit}.` : `an expected number of ${unit} is asked for.`;
}

/** Whether a unit is that of a rate: "per hundred person-years". */
export function isPer(unit: string): boolean {
  return /^per\b/u.test(unit);
}

/**
 * The values of a typed rate in the unit that is asked for, whose words may be left out from the end on, and before which may stand
 * what is counted: "5.3 deaths per 100". What is divided by the number of the unit is the rate itself: "5.3/100". Null where it has
 * another unit.
 */
export function readRate(typed: TypedNumber, unit: string): readonly number[] | null {
  const asked = plainUnit(unit);
  const [, per] = /^per (\d+)\b/u.exec(asked) ?? [];
  const isOver = typed.ratio === 'slash' && per !== undefined && typed.under === Number(per);
  const counted = typed.ratio === 'words' ? typed.words : typed.words.replace(COUNTED, '');
  const words = plainUnit(`${isOver ? `per ${per} ` : ''}${counted}`).trim();
  if (words !== '' && words !== asked && !`${asked} `.startsWith(`${words} `)) return null;
  if (isOver) return typed.values.map((value) => value * Number(per));
  if (!typed.percent) return typed.values;
  return typed.values.map((value) => (per === '100' ? value : value / 100));
}

/** A unit in one way of writing: numbers as digits, and years as years, whoever was followed for them. */
function plainUnit(unit: string): string {
  return unit
    .toLowerCase()
    .replace(/\bhundred\b/gu, '100')
    .replace(/\bthousand\b/gu, '1000')
    .replace(/\bten\b/gu, '10')
    .replace(/\b(?:person|patient)[- ]|\bp(?=y\b)/gu, '')
    .replace(/\by(?:ears?|rs?)?\b/gu, 'years');
}
