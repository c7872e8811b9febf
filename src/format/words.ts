const ONES = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten',
  'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen',
] as const; // prettier-ignore
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const;

/** A whole number from 0 to 99 in words: 6 is "six", 42 is "forty-two". Others have no words here, and throw. */
export function words(count: number): string {
  if (!Number.isInteger(count) || count < 0 || count > 99) {
    throw new RangeError(`Only whole numbers from 0 to 99 are written in words; this one is ${count}.`);
  }
  const small = ONES[count];
  if (small !== undefined) return small;
  const tens = TENS[Math.floor(count / 10)] ?? '';
  return count % 10 === 0 ? tens : `${tens}-${ONES[count % 10] ?? ''}`;
}

/** The same with a capital, for the start of a sentence. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A label as it stands inside a sentence: "primary site" for "Primary site", but "KIT exon 11" as it is. */
export function uncapitalized(label: string): string {
  return label.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}
