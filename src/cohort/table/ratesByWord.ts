/** Words with what each speaks for: the figure before a line of words is what each of them counts. */
export function ratesByWord(lines: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(lines).flatMap(([rate, words]) =>
      words.split(' ').map((word) => [word, Number(rate)] as const),
    ),
  );
}

/** What the words of a name speak for, together. */
export function rateOf(words: readonly string[], by: ReadonlyMap<string, number>): number {
  return words.reduce((sum, word) => sum + (by.get(word) ?? 0), 0);
}
