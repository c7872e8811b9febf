/** How long it takes to read an article, in whole minutes: its words, without components and comments, at 200 a minute. */
export function readingMinutes(source: string): number {
  const text = source.replace(/\{\/\*[\s\S]*?\*\/\}/gu, ' ').replace(/<\/?[A-Z][^>]*>/gu, ' ');
  const words = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return Math.max(1, Math.round(words / 200));
}
