/** A part that can wait, as `Later` writes it. */
const LATER = /(?: data-at="([^"]*)")? data-later="([^"]+)"([^>]*)>\s*<!--later-->([\s\S]*?)<!--\/later-->/gu;

/** A page as it is first loaded, and what it left out, by name. */
export interface HeldBack {
  readonly page: string;
  readonly later: Readonly<Record<string, string>>;
}

/**
 * Takes out of an article's page what a reader can't use before its figures have come to life. Where the same part stands on
 * another page, a reader without scripts is led there; `home` is the publication's address on the site.
 *
 * Throws an Error for a name that stands twice, and for a part within a part.
 */
export function holdBack(page: string, home: string): HeldBack {
  const later: Record<string, string> = {};
  const light = page.replace(LATER, (_, at: string | undefined, name: string, rest: string, html: string) => {
    if (name in later) throw new Error(`The article at ${home} has two parts "${name}"; expected one`);
    if (html.includes('<!--later-->'))
      throw new Error(`Part "${name}" of the article at ${home} holds another; expected none`);
    later[name] = html.trim();
    const lead =
      at === undefined ? '' : `<noscript><a href="${home}${at}">On the page to explore</a></noscript>`;
    return ` data-later="${name}" data-held${rest}>${lead}`;
  });
  return { page: light, later };
}
