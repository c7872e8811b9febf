import type { Problem } from '../publication/ContentError.ts';
import { blank, placeIn, withoutCode } from '../publication/sourceText.ts';
import type { Quantities } from './Quantity.ts';

/** Numbers that bring a sign of their own, “<0.001”, behind one that is typed: “P = <0.001”. */
export function signsTwice(source: string, file: string, quantities: Quantities): Problem[] {
  // The end of a tag is no sign.
  const text = withoutCode(source).replace(/<\/?[A-Za-z](?!tat\b)[^<>]*>|(?<=<Stat\s[^<>]*)>/gu, blank);
  return [...text.matchAll(/([=<>≤≥])\s*(?=<Stat\s[^>]*?\bof=["']([\w.-]+)["'])/gu)].flatMap(
    ({ 1: sign = '', 2: id = '', index }) => {
      const printed = quantities.get(id)?.text ?? '';
      if (!/^[<>]/u.test(printed)) return [];
      const message = `“${sign}” stands before ${printed}, which has its sign; expected none: P <Stat of="${id}" />`;
      return [{ ...placeIn(text, file, index), inside: '', message }];
    },
  );
}
