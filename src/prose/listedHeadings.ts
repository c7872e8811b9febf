/** The headings that the contents lead to: not that of the footnotes, which is heard and not seen. */
export function listedHeadings<T extends { readonly slug: string }>(headings: readonly T[]): T[] {
  return headings.filter(({ slug }) => slug !== 'footnote-label');
}
