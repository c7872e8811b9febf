/** Words as a part of an id or of a file's name: lower-case Latin letters and digits, joined by hyphens; empty where none is left. */
export function hyphenated(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}
