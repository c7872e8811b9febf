import { PATIENTS, type Noun } from '../format/counted.ts';
import { words } from '../format/words.ts';
import type { Series } from '../cohort/Series.ts';
import type { Problem } from '../publication/ContentError.ts';
import { blank, placeIn, withoutCode } from '../publication/sourceText.ts';
import type { Quantities } from './Quantity.ts';

const IN_WORDS = new Map(Array.from({ length: 100 }, (_, count) => [words(count), count]));
const NUMBER = `\\d{1,3}(?:,\\d{3})+|\\d+|${[...IN_WORDS.keys()].sort((a, b) => b.length - a.length).join('|')}`;

/**
 * Counts of patients, or of those with the outcome, that a text types and that nothing in the publication counts: "39 patients" of a
 * table with 38. They are warnings, not faults: the text may speak of other people’s patients. A sentence that cites a work does, and
 * isn't looked at; nor is a rate (“per 100 patients”), nor one, which is rarely a count.
 */
export function typedCounts(source: string, file: string, series: Series, quantities: Quantities): Problem[] {
  const text = withoutCode(source);
  const counts = [...quantities.values()].filter(
    ({ unit }) => unit === PATIENTS.many || unit === PATIENTS.one,
  );
  const counted = new Set(counts.map(({ value }) => value));
  const nouns: readonly (readonly [noun: Noun, id: string])[] = [
    [PATIENTS, 'patients'],
    [series.outcome, series.outcome.many],
  ];
  return [...text.matchAll(/[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]+)*[.!?]?(?:<Cite[^>]*>)?/gu)].flatMap(
    ({ 0: sentence, index }) => {
      if (/<Cite\b|\]\(/u.test(sentence)) return [];
      const plain = sentence.replace(/<[^>]*>/gu, blank);
      return nouns.flatMap(([{ one, many }, id]) => {
        const typed = new RegExp(
          `(?<![\\p{L}\\p{N}.,–-])(${NUMBER})[\\s\\u00a0]+(?:${escaped(many)}|${escaped(one)})(?!\\p{L})`,
          'giu',
        );
        return [...plain.matchAll(typed)].flatMap(({ 0: found, 1: number = '', index: at }): Problem[] => {
          const value = IN_WORDS.get(number.toLowerCase()) ?? Number(number.replaceAll(',', ''));
          const isRate = /\b(?:per|every|each|another|other)\s+$/iu.test(plain.slice(0, at));
          const total = quantities.get(id);
          if (isRate || value < 2 || counted.has(value) || total === undefined) return [];
          return [
            {
              ...placeIn(text, file, index + at),
              inside: '',
              message: `“${found}”, typed: nothing here counts ${value}. There are ${total.text} ${many}: <Stat of="${id}" /> says so. A sentence about other patients cites where they are from.`,
            },
          ];
        });
      });
    },
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
