/**
 * The words of an article's running text: headings, paragraphs and boxes, with a number or a reference to a figure as they are read.
 * Figures, notes, citations and comments don't count.
 */
export function runningWords(source: string): number {
  const text = source
    .replace(/\{\/\*[\s\S]*?\*\/\}/gu, ' ')
    .replace(/<Note>[\s\S]*?<\/Note>/gu, ' ')
    .replace(/<Stat\b[^>]*>/gu, 'number')
    .replace(/<See\b[^>]*>/gu, 'Figure number')
    .replace(/\]\([^)]*\)/gu, ']')
    .replace(/<[^>]*>/gu, '');
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
