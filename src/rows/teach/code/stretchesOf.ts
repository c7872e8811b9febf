import { HEAD_SIGNS } from './codeHead.ts';
import { codeSigns } from './codeSigns.ts';
import { DRAWING_SIGNS } from './drawingCode.ts';

/** A stretch of a line that might be a code: some of its words on end, or one. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly signs: readonly number[];
  readonly text: string;
}

/** The shortest code: of one question. */
export const FEWEST_SIGNS = HEAD_SIGNS + 3;

/** The stretches of a line, from left to right, at each place the longest first. Words are parted by blanks and hyphens alone. */
export function stretchesOf(text: string): Stretch[] {
  const words = [...text.normalize('NFKC').matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  const line = text.normalize('NFKC');
  return words.flatMap(({ from }, first) => {
    const stretches: Stretch[] = [];
    for (const [at, { to }] of words.slice(first).entries()) {
      const before = words[first + at - 1];
      if (at > 0 && before && !/^[\s\p{Pd}]+$/u.test(line.slice(before.to, words[first + at]!.from))) break;
      const written = line.slice(from, to);
      const signs = codeSigns(written);
      if (!signs || signs.length > DRAWING_SIGNS + HEAD_SIGNS + 3) break;
      if (signs.length >= FEWEST_SIGNS) stretches.unshift({ from, to, signs, text: written });
    }
    return stretches;
  });
}
