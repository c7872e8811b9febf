import { formatCount } from './formatCount.ts';
import { words } from './words.ts';

/** A whole number of at least 0 as a sentence has it: in words below a hundred, else in digits. "six", "ninety-nine", "1,204". */
export function inWords(count: number): string {
  return count < 100 ? words(count) : formatCount(count);
}
