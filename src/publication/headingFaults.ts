import type { Problem } from './ContentError.ts';
import { blank, placeIn, withoutBlocks } from './sourceText.ts';

/** A heading of an article: its rank, its words, where it stands and what is below it. */
interface Heading {
  readonly rank: number;
  readonly words: string;
  readonly offset: number;
  readonly below: string;
}

/** Headings that are none, that say nothing, or that nothing stands below. */
export function headingFaults(source: string, file: string): Problem[] {
  const text = withoutBlocks(source);
  const problem = (offset: number, inside: string, message: string): Problem => ({
    ...placeIn(text, file, offset),
    ...{ inside, message },
  });
  const unspaced = [...text.matchAll(/^(#{2,6})([^#\s][^\n]*)/gmu)].map(
    ({ 0: found, 1: signs, 2: words, index }) =>
      problem(
        index,
        '',
        `${found.trim()}; expected a space behind ${signs}: ${signs} ${(words ?? '').trim()}`,
      ),
  );
  const underlined = [...text.matchAll(/^(\S[^\n]*)\n=+[ \t]*$/gmu)].map(({ 1: words = '', index }) =>
    problem(index, '', `${words}, with === below it; expected ## before a heading: ## ${words}`),
  );
  const all = headings(source);
  return [
    ...unspaced,
    ...underlined,
    ...all.flatMap(({ rank, words, offset, below }, index) => {
      const signs = '#'.repeat(rank);
      const above = all[index - 1]?.rank ?? 1;
      if (rank > above + 1)
        return [
          problem(
            offset,
            '',
            `${signs} ${words}; expected ${'#'.repeat(above + 1)}, one rank below the heading above it`,
          ),
        ];
      if (words === '') return [problem(offset, '', `${signs}; expected the words of a heading behind it`)];
      const next = all[index + 1];
      if (below !== '' || (next !== undefined && next.rank > rank)) return [];
      return [problem(offset, '', `${signs} ${words}; expected text below this heading, or no heading`)];
    }),
  ];
}

/** Headings that stand in one section under the same words: readers of the contents can't tell them apart. */
export function repeatedHeadings(source: string, file: string): Problem[] {
  const text = withoutBlocks(source);
  const seen = new Map<string, number>();
  let section = '';
  return headings(source).flatMap(({ rank, words, offset }) => {
    if (rank === 2) section = words;
    const key = `${rank === 2 ? '' : section}\n${words.toLowerCase()}`;
    const place = placeIn(text, file, offset);
    const first = seen.get(key);
    seen.set(key, first ?? place.line);
    if (first === undefined) return [];
    const message = `"${words}" is the heading in line ${first} too; the contents tell them apart by their words`;
    return [{ ...place, inside: '', message }];
  });
}

/** The headings of a source, without comments; what stands in blocks of code is no heading, and is text below one. */
function headings(source: string): Heading[] {
  const text = withoutBlocks(source);
  const kept = source.replace(/\{\/\*[\s\S]*?\*\/\}/gu, blank);
  const found = [...text.matchAll(/^(#{2,6})(?:[ \t]+([^\n]*))?$/gmu)];
  return found.map(({ 0: whole, 1: signs = '', 2: words = '', index }, place) => ({
    rank: signs.length,
    words: words.replace(/\s+#+\s*$/u, '').trim(),
    offset: index,
    below: kept.slice(index + whole.length, found[place + 1]?.index).trim(),
  }));
}
