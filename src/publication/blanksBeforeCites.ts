import type { Problem } from './ContentError.ts';
import { placeIn, withoutCode } from './sourceText.ts';

/** Blanks before the raised number of a work, which would stand apart from its words; at the head of a line of its own it may. */
export function blanksBeforeCites(source: string, file: string): Problem[] {
  const text = withoutCode(source);
  return [...text.matchAll(/(?<=\S)(?:[ \t\u00a0]+|[ \t]*\n[ \t]*)(?=<Cite\b)/gu)].flatMap(
    ({ 0: gap, index }) => {
      const before = text.slice(text.lastIndexOf('\n', index - 1) + 1, index);
      // Behind marks alone, of items, quotations, headings, cells and notes, and behind tags there is no word to stand close to.
      const words = before
        .slice(before.lastIndexOf('|') + 1)
        .replace(/<[A-Z][^<>]*>|\[\^[^\]]*\]:|\d+[.)]\s*$/gu, '');
      if (!/[\p{L}\p{N}]/u.test(words) && !/<Stat\b/u.test(before)) return [];
      const place = placeIn(text, file, index + gap.length);
      const message =
        'a blank stands before it, and on the page before its raised number; expected none: it follows the word or the stop';
      return [{ ...place, inside: '<Cite>', message }];
    },
  );
}
