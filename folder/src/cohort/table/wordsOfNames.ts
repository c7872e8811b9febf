/** A name as lower-case words joined by hyphens: "Primary site (1=SI)" is "primary-site-1-si". */
export function slug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}

/** The words of a name: "OS_months" has "os" and "months". */
export function wordsOf(name: string): string[] {
  return slug(name).split('-');
}
