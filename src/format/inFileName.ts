/** Words as a part of a file's name: of "A/12: Doe" its letters and digits are left, with hyphens between them. */
export const inFileName = (words: string): string =>
  words.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-+|-+$/gu, '');
