import { versionOf } from '../publication/versionOf.ts';

/** A part that can wait, as `Later` writes it. */
const LATER = /(?: data-at="([^"]*)")? data-later="([^"]+)"([^>]*)>\s*<!--later-->([\s\S]*?)<!--\/later-->/gu;

/** What names the publication's data on the page, as `PublicationData` writes it. */
const DATA = /<script[^>]* id="publication"/u;

/** A page as it is first loaded, and what it left out, by name, as JSON. */
export interface HeldBack {
  readonly page: string;
  readonly later: string;
}

/**
 * Takes out of an article's page what a reader can't use before its figures have come to life. Where the same part stands on
 * another page, a reader without scripts is led there; `home` is the publication's address on the site, where what is left out
 * will stand as later.json.
 *
 * Throws an Error for a name that stands twice, for a part within a part, and for a page that names no data.
 */
export function holdBack(page: string, home: string): HeldBack {
  const parts: Record<string, string> = {};
  const light = page.replace(LATER, (_, at: string | undefined, name: string, rest: string, html: string) => {
    if (name in parts) throw new Error(`The article at ${home} has two parts "${name}"; expected one`);
    if (html.includes('<!--later-->'))
      throw new Error(`Part "${name}" of the article at ${home} holds another; expected none`);
    parts[name] = html.trim();
    const lead =
      at === undefined ? '' : `<noscript><a href="${home}${at}">On the page to explore</a></noscript>`;
    return ` data-later="${name}" data-held${rest}>${lead}`;
  });
  if (!DATA.test(light)) throw new Error(`The article at ${home} names no data; expected #publication`);
  const later = JSON.stringify(parts);
  return { page: light.replace(DATA, `$& data-later="${home}later.json?${versionOf(later)}"`), later };
}
