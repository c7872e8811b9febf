/** Digits and capitals without those that are taken for another: no I, L, O and U. Each stands for five bits. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What is typed for a sign that looks like it. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** Signs as a code is shown: in fours, with hyphens. */
export function codeText(signs: readonly number[]): string {
  return signs
    .map((sign) => ALPHABET.charAt(sign))
    .join('')
    .replace(/(.{4})(?=.)/gu, '$1-');
}

/** The signs of a typed code, in capitals or not, with blanks and hyphens or without; null where one is none. */
export function codeSigns(text: string): number[] | null {
  const typed = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '');
  const signs = [...typed].map((sign) => ALPHABET.indexOf(LOOK_ALIKES[sign] ?? sign));
  return signs.includes(-1) ? null : signs;
}
