/** A word of a text as it is looked up, and where it stands there. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** A number with its comma and its point, or a run of letters and digits; an apostrophe inside belongs to it. */
const WORD =
  /\p{N}+(?:[.,]\p{N}+)*(?![\p{L}\p{M}\p{N}])|(?<![\p{L}\p{N}])\.\p{N}+|[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*/gu;

/** Letters that are written as others where a keyboard has none of their own. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * The words of a text, in order: in small letters, without accents and apostrophes, numbers without the commas between their
 * thousands ("3,641,816" is "3641816") and with a point before their decimals. Parts that a hyphen ties are words, and so is the whole.
 */
export function wordsOf(text: string): Word[] {
  const words = [...text.matchAll(WORD)].map(({ 0: found, index }) => ({
    word: folded(found),
    start: index,
    end: index + found.length,
  }));
  const tied = words.flatMap((first, index) => {
    const second = words[index + 1];
    if (!second || !/^[-\u2010\u2011]$/u.test(text.slice(first.end, second.start))) return [];
    return [{ word: first.word + second.word, start: first.start, end: second.end }];
  });
  return [...words, ...tied].sort((one, other) => one.start - other.start || one.end - other.end);
}

function folded(word: string): string {
  if (/^[\p{N}.,]+$/u.test(word)) {
    const plain = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/u.test(word)
      ? word.replaceAll(',', '')
      : word.replaceAll(',', '.');
    return plain.startsWith('.') ? `0${plain}` : plain.normalize('NFKD');
  }
  return word
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/gu, (letter) => PLAIN[letter] ?? letter);
}
