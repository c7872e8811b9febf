import { formatCount } from './formatCount.ts';
import { inWords } from './inWords.ts';

/** What is counted, for one of it and for any other number: what series.yaml says of times and outcomes, or words of a sentence. */
export interface Noun {
  readonly one: string;
  readonly many: string;
}

export const PATIENTS: Noun = { one: 'patient', many: 'patients' };
export const PERCENTAGE_POINTS: Noun = { one: 'percentage point', many: 'percentage points' };

/** The noun, or verb, that fits a number: "death" for 1, "deaths" for any other, 0 and fractions among them. */
export function nounFor(count: number | bigint, { one, many }: Noun): string {
  return count === 1 || count === 1n ? one : many;
}

/** A number before its noun: "1 death", "0 deaths", "3,641,816 sets of times"; a fraction has up to two decimals, "1.5 months". */
export function counted(count: number | bigint, noun: Noun): string {
  const shown = typeof count === 'bigint' ? count : Number(count.toFixed(2));
  const isWhole = typeof shown === 'bigint' || Number.isInteger(shown);
  return `${isWhole ? formatCount(shown) : shown} ${nounFor(shown, noun)}`;
}

/** The same with numbers below a hundred in words: "one death", "six patients", "133 patients". */
export function countedInWords(count: number, noun: Noun): string {
  return `${inWords(count)} ${nounFor(count, noun)}`;
}
