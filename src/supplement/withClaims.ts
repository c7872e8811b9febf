/** What a page of claims keeps of itself for the single file, and the place in the article's page where it goes. */
const CLAIMS = /<!--claims-->([\s\S]*?)<!--\/claims-->/u;
export const PLACE = '<!--place of the claims-->';

/**
 * The page of an article with the claims of its numbers in it, folded at its end: in a file that stands alone they can't be
 * fetched. The links between the two pages become links within one.
 *
 * `styles` are those of the claims; `home` is the address of the article on the site. Throws an Error where a page lacks its marks.
 */
export function withClaims(article: string, claims: string, styles: string, home: string): string {
  const [, list] = CLAIMS.exec(claims) ?? [];
  if (list === undefined) throw new Error(`The page of claims under ${home} has no list of claims`);
  if (!article.includes(PLACE)) throw new Error(`The article at ${home} has no place for its claims`);
  const inside = list
    // Exercises and appraisal are on other pages; and the article has ids of its own for its sections.
    .replace(/<p class="claim-links">\s*In the (?:exercises|appraisal):[\s\S]*?<\/p>/gu, '')
    .replace(/<h2 id="[^"]*"/gu, '<h2');
  const fold = `<details class="claims-fold"><summary>Every number, and how it came about</summary><div id="all-claims">${inside}</div></details>`;
  return article
    .replace('</head>', () => `<style>${styles}</style></head>`)
    .replace(PLACE, () => fold)
    .replaceAll(`href="${home}claims/"`, 'href="#all-claims"')
    .replaceAll(`href="${home}claims/#`, 'href="#')
    .replaceAll(`href="${home}#`, 'href="#');
}
