export interface Letters {
  /** In px. */
  readonly size: number;
  /** Names are bold, what is told of them isn't. */
  readonly bold?: boolean;
}

/** A letter's width on average, as a share of the text's size: rather too wide than too narrow. Capitals need more. */
const LETTER = { plain: 0.47, bold: 0.52 } as const;
const CAPITAL = 0.13;

/** The width of words in px, estimated from their letters, since text can't be measured at build. */
export function widthOf(words: string, { size, bold = false }: Letters): number {
  const letters = [...words];
  // A name's first letter is mostly a capital: the average has it already.
  const capitals = letters.slice(1).filter((letter) => /\p{Lu}|[mw@%]/u.test(letter)).length;
  return size * (LETTER[bold ? 'bold' : 'plain'] * letters.length + CAPITAL * capitals);
}

/** The words where they fit into so many px, else as many of their first (or last) letters as do, with an ellipsis for the others. */
export function fittingText(
  words: string,
  width: number,
  letters: Letters,
  keep: 'start' | 'end' = 'start',
): string {
  if (widthOf(words, letters) <= width) return words;
  const all = [...words];
  const shortened = (count: number) =>
    keep === 'start'
      ? `${all.slice(0, count).join('').trimEnd()}…`
      : `…${all
          .slice(all.length - count)
          .join('')
          .trimStart()}`;
  let count = all.length - 1;
  while (count > 0 && widthOf(shortened(count), letters) > width) count--;
  return shortened(count);
}
