import { counted } from '../format/counted.ts';
import { words } from '../format/words.ts';
import type { Problem } from '../publication/ContentError.ts';
import type { Publication } from '../publication/Publication.ts';
import { blank, placeIn, withoutCode } from '../publication/sourceText.ts';
import { countedNouns, patientCounts, type CountedNoun } from './countedNouns.ts';
import type { Quantities } from './Quantity.ts';

const IN_WORDS = new Map(Array.from({ length: 100 }, (_, count) => [words(count), count]));
const NUMBER = `\\d{1,3}(?:,\\d{3})+|\\d+|${[...IN_WORDS.keys()].sort((a, b) => b.length - a.length).join('|')}`;
/** So few are often told of by themselves: who refused, who was lost. */
const FEW = 3;

/**
 * Counts of patients, of those with the outcome, or of a level’s members, that a text types and that nothing in the publication counts:
 * “39 patients” of a table with 38, “23 men” of 22. They are warnings, not faults: the text may speak of other people’s patients. A
 * sentence that cites a work does, and isn't looked at; nor is a rate (“per 100 patients”), nor one, which is rarely a count.
 *
 * More than half of what there is has to be a count of this very noun. Of less a text may tell what no table holds: any count of patients
 * will do, and up to three, or up to half of a level, need no match.
 */
export function typedCounts(
  source: string,
  file: string,
  { series, table }: Pick<Publication, 'series' | 'table'>,
  quantities: Quantities,
): Problem[] {
  const text = withoutCode(source);
  const counts = patientCounts(quantities);
  const nouns = new Map<string, CountedNoun>();
  for (const each of countedNouns(series, quantities, table !== null))
    for (const word of each.words.map(plain)) {
      // Levels of two groupings may go by one word.
      const other = nouns.get(word);
      nouns.set(word, other ? { ...each, counts: new Set([...other.counts, ...each.counts]) } : each);
    }
  // The longest first: “patients in stage III” before “patients”.
  const longest = [...nouns.keys()].sort((a, b) => b.length - a.length).map(pattern);
  const typed = new RegExp(
    `(?<![\\p{L}\\p{N}.,–-])(${NUMBER})\\s+(?:consecutive\\s+)?(${longest.join('|')})(?!\\p{L})`,
    'giu',
  );
  return [...text.matchAll(/[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]+)*[.!?]?(?:<Cite[^>]*>)?/gu)].flatMap(
    ({ 0: sentence, index }) => {
      if (nouns.size === 0 || /<Cite\b|\]\(/u.test(sentence)) return [];
      const bare = sentence.replace(/<[^>]*>/gu, blank);
      return [...bare.matchAll(typed)].flatMap(({ 0: found, 1: number = '', 2: word = '', index: at }) => {
        const value = IN_WORDS.get(number.toLowerCase()) ?? Number(number.replaceAll(',', ''));
        const meant = nouns.get(plain(word));
        const isRate = /\b(?:per|every|each|another|other)\s+$/iu.test(bare.slice(0, at));
        if (isRate || value < 2 || meant === undefined || isCounted(value, meant)) return [];
        return [{ ...placeIn(text, file, index + at), inside: '', message: told(found, value, meant) }];
      });
    },
  );

  function isCounted(value: number, { total, counts: own, isGeneral }: CountedNoun): boolean {
    if (own.has(value)) return true;
    if (value > (total.value ?? 0) / 2) return false;
    return !isGeneral || value <= FEW || counts.some((each) => each.value === value);
  }

  function told(found: string, value: number, { noun, total, prefix }: CountedNoun): string {
    const all = counted(total.value ?? 0, noun);
    const other = counts.find(
      (each) => each.value === value && each.id.startsWith(prefix) && /-known$/u.test(each.id),
    );
    const but = other === undefined ? '' : ` as ${noun.many}, though <Stat of="${other.id}" /> is ${value}`;
    return `“${found}”, typed: nothing here counts ${value}${but}. There ${total.value === 1 ? 'is' : 'are'} ${all}: <Stat of="${total.id}" /> says so. A sentence about other patients cites where they are from.`;
  }
}

/** As words are compared: capitals and blanks don't matter. */
function plain(word: string): string {
  return word.trim().replace(/\s+/gu, ' ').toLowerCase();
}

function pattern(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replaceAll(' ', '\\s+');
}
