import type { Sureness } from '../answers.ts';
import { CHECK_SIGNS, withCheck } from './checkSigns.ts';
import { HEAD_SIGNS } from './codeHead.ts';
import type { ResultList } from './CodeList.ts';
import { codeSigns, codeText } from './codeSigns.ts';
import { capacity, numberSigns, packed, signsFor, signsNumber, unpacked } from './packed.ts';

/** What a code says of one question: which answer it was, by its place among the question's outcomes, and how sure. */
export interface CodedResult {
  readonly outcome: number;
  /** "guess" stands for what wasn't said, too. */
  readonly sure: Sureness;
}

export const SURE: readonly Sureness[] = ['guess', 'fair', 'sure'];

/**
 * The code of some answers: of each question of the list its result, or null where it wasn't answered.
 *
 * @throws RangeError for an outcome that the question hasn't, or another number of results
 */
export function resultCode(list: ResultList, results: readonly (CodedResult | null)[]): string {
  if (results.length !== list.questions.length)
    throw new RangeError(`resultCode requires ${list.questions.length} results, received ${results.length}`);
  const digits = results.map((result) =>
    result === null ? 0 : 1 + result.outcome * SURE.length + SURE.indexOf(result.sure),
  );
  const radices = radicesOf(list);
  const signs = numberSigns(packed(digits, radices), signsFor(capacity(radices)));
  return codeText(withCheck([...codeSigns(list.head)!, ...signs]));
}

/** What the signs of a code say, once they are known to be this list's and checked; null where no answers give them. */
export function resultsOf(list: ResultList, signs: readonly number[]): (CodedResult | null)[] | null {
  if (signs.length !== signsOfList(list)) return null;
  const digits = unpacked(signsNumber(signs.slice(HEAD_SIGNS, -CHECK_SIGNS)), radicesOf(list));
  return (
    digits?.map((digit) =>
      digit === 0
        ? null
        : { outcome: Math.floor((digit - 1) / SURE.length), sure: SURE[(digit - 1) % SURE.length]! },
    ) ?? null
  );
}

/** How many signs a code has whose questions have so many outcomes each. */
export function resultSigns(outcomes: readonly number[]): number {
  return HEAD_SIGNS + signsFor(capacity(outcomes.map(radixOf))) + CHECK_SIGNS;
}

/** How many signs the codes of a list have. */
export function signsOfList(list: ResultList): number {
  return resultSigns(list.questions.map(({ outcomes }) => outcomes));
}

function radicesOf({ questions }: ResultList): number[] {
  return questions.map(({ outcomes }) => radixOf(outcomes));
}

/** Not answered, or an outcome with how sure. */
function radixOf(outcomes: number): number {
  return 1 + outcomes * SURE.length;
}
