/** Words of a paragraph that make its address. */
const WORDS = 5;

/**
 * The address of a paragraph: its first words that are text, so that it stays when numbers change or paragraphs come before it.
 * Empty where the paragraph begins with a number or ends too soon to tell it from others.
 *
 * @param html the paragraph's content as HTML; marks of numbers, citations and terms in it are skipped with their cards
 */
export function paragraphId(html: string): string {
  const text = html
    .replace(/<(?:strong|em)>|<\/(?:strong|em)>/gu, '')
    .replace(/<a class="(?:stat stat-plain|term)"[\s\S]*?<\/a>/gu, '|')
    .replace(/<(?:span|a class="stat")[\s\S]*$/u, '')
    .replace(/<[^>]*>/gu, '')
    .replace(/&[a-z#0-9]+;/gu, '');
  const words = text.toLowerCase().match(/[\p{L}’]+/gu) ?? [];
  if (words.length < 2) return '';
  return words
    .slice(0, WORDS)
    .map((word) => word.replace(/’/gu, ''))
    .join('-');
}
